using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>
/// Settle every attribute. The outcome, <see cref="ConsensusReached"/>, goes straight to the catalog (docs/adr/0011); the saga hears of the record. Idempotent by
/// session and round.
/// </summary>
public sealed record ResolveConsensus
{
    /// <summary>The lookup.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>From 1; a late answer makes another round.</summary>
    public required int Round { get; init; }

    /// <summary>The part.</summary>
    public required PartKey Part { get; init; }

    /// <summary>Number as its user wrote it.</summary>
    public required string PartNumber { get; init; }

    /// <summary>When the suppliers were asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Each supplier that was asked, with its raw answer.</summary>
    public required IReadOnlyList<RecordSource> Sources { get; init; }

    /// <summary>What the suppliers say.</summary>
    public required IReadOnlyList<SourceClaims> Claims { get; init; }

    /// <summary>What the AIs say; empty when none did.</summary>
    public required IReadOnlyList<AiVerdict> Verdicts { get; init; }
}
