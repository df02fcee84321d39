using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>
/// A person decided about attributes of a part; its record follows with a new version. The claims are those of the settlement that the record was made from, so this
/// takes the place of no lookup. Idempotent: the same outcome makes no version.
/// </summary>
public sealed record ReviewDecided
{
    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>The latest decision.</summary>
    public required Guid DecisionId { get; init; }

    /// <summary>Who decided: the actor of the command.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public string? Why { get; init; }

    /// <summary>The whole settlement as it is with the decisions; its session and round are those of the lookup.</summary>
    public required ConsensusReached Settled { get; init; }
}
