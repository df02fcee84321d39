using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Contracts.Validation;

/// <summary>What <see cref="ResolveConsensus"/> needs beside the claims and the verdicts on them.</summary>
public sealed record NextRound
{
    /// <summary>Round of consensus that is left to the AIs' answer; whoever goes on without it begins a later one.</summary>
    public required int Round { get; init; }

    /// <summary>When the suppliers were asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Each supplier that was asked, with its raw answer.</summary>
    public required IReadOnlyList<RecordSource> Sources { get; init; }
}
