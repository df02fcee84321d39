namespace PartsCatalog.Consensus.Reviews;

/// <summary>A part that a person should look at, and the settlement that says so.</summary>
internal sealed record ReviewItem(
    Guid ReviewId,
    string PartKey,
    string PartNumber,
    Guid SessionId,
    int Round,
    string Status,
    decimal ConfidenceScore,
    IReadOnlyList<string> Attributes,
    DateTimeOffset OpenedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? ClosedAt,
    int Version);
