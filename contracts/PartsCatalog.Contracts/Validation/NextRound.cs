using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Suppliers;

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

    /// <summary>
    /// The round over some answers, one a supplier and at least one. How fresh its claims are is when the last of those that answered was asked; an answer may be an earlier lookup's.
    /// </summary>
    public static NextRound Over(IReadOnlyList<SupplierAnswer> answers, int round)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new NextRound
        {
            Round = round,
            AskedAt = answers.Where(answer => answer.Answered).DefaultIfEmpty(answers[0]).Max(answer => answer.AskedAt),
            Sources = [.. answers.Select(answer => new RecordSource(answer.Source, answer.Outcome, answer.RawResponseId))],
        };
    }
}
