namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>The raw answers of a lookup.</summary>
/// <param name="SessionId">The lookup.</param>
/// <param name="Redacted">Whether what the account pays is left out.</param>
/// <param name="Responses">By time.</param>
internal sealed record StoredResponses(Guid SessionId, bool Redacted, IReadOnlyList<StoredResponse> Responses);
