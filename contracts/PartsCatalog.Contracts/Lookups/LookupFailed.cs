using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Lookups;

/// <summary>A lookup ended without a record. Public, as plain JSON from <see cref="PublicExchanges.LookupFailed"/>.</summary>
public sealed record LookupFailed
{
    /// <summary>The request's id, which is the session's.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The number as it was asked for.</summary>
    public required string PartNumber { get; init; }

    /// <summary>The make as it was asked for.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>Why.</summary>
    public required LookupFailureReason Reason { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>
    /// With AMBIGUOUS: the parts that were found under the number, or that replace it; asking for one of them works. With NOT_FOUND: parts that suppliers
    /// list the number under as another one of theirs.
    /// </summary>
    public IReadOnlyList<PartKey> Candidates { get; init; } = [];

    /// <summary>Suppliers that answered.</summary>
    public IReadOnlyList<SupplierName> SuccessfulSources { get; init; } = [];

    /// <summary>Suppliers that failed or ran out of time.</summary>
    public IReadOnlyList<SupplierName> FailedSources { get; init; } = [];

    /// <summary>When it ended.</summary>
    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>The session whose answers this one shares, when the same part was already being looked up.</summary>
    public Guid? JoinedRequestId { get; init; }
}
