namespace PartsCatalog.AiValidator.Batches;

/// <summary>A row of ai_batches.</summary>
/// <param name="Id">Ours.</param>
/// <param name="State">One of <see cref="BatchState"/>.</param>
/// <param name="FileId">The provider's name of its file, once it is uploaded.</param>
/// <param name="ProviderId">The provider's name of the batch, once it is created.</param>
/// <param name="GiveUpAt">When the first of its lookups can wait no longer.</param>
internal sealed record OpenBatch(Guid Id, string State, string? FileId, string? ProviderId, DateTimeOffset GiveUpAt);
