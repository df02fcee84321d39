namespace PartsCatalog.Consensus.Reviews;

/// <summary>What a bulk decision did.</summary>
/// <param name="Decided">Items that were decided.</param>
/// <param name="Refused">Items that could not be, each with the reason.</param>
internal sealed record BulkResult(IReadOnlyList<Guid> Decided, IReadOnlyDictionary<Guid, string> Refused);
