using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Data;

/// <summary>What the AIs made of one attempt of one lookup.</summary>
internal sealed record ValidationRecord
{
    public required Guid ValidationId { get; init; }

    public required Guid SessionId { get; init; }

    public required int Attempt { get; init; }

    /// <summary>The part as text, e.g. "GE:WR55X10025".</summary>
    public required string PartKey { get; init; }

    /// <summary>Number as its user wrote it.</summary>
    public required string PartNumber { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>One entry an AI that was asked.</summary>
    public required IReadOnlyList<AiJudgement> Judgements { get; init; }

    /// <summary>How far the AIs agree.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>How they were asked and what became of their differences; null in records of the first release.</summary>
    public required Resolution? Resolution { get; init; }

    /// <summary>Make and category by which similar parts find it; null where the category is not clear.</summary>
    public string? Kind { get; init; }

    /// <summary>The validations of similar parts that were chosen as examples; null where none were looked for or no AI was asked.</summary>
    public IReadOnlyList<Guid>? Examples { get; init; }

    public IReadOnlyList<AiVerdict> Verdicts => [.. Judgements.Select(j => j.Verdict)];

    /// <summary>US dollars for all calls of the lookup.</summary>
    public decimal CostUsd => Judgements.Sum(j => j.Verdict.Usage.CostUsd);

    /// <param name="command">The lookup.</param>
    /// <param name="judgements">One an AI that was asked.</param>
    /// <param name="mode">How they were asked.</param>
    /// <param name="doubts">Why the second one was asked in the mode Escalate.</param>
    /// <param name="now">When it is kept.</param>
    /// <param name="batched">Whose answer came by the provider's batch API.</param>
    public static ValidationRecord Of(
        ValidatePart command, IReadOnlyList<AiJudgement> judgements, AiMode mode, IReadOnlyList<string> doubts, DateTimeOffset now, params IReadOnlyList<ValidatorName> batched)
    {
        ArgumentNullException.ThrowIfNull(command);
        var comparison = Comparison.Of([.. judgements.Select(j => j.Verdict)]);
        return new ValidationRecord
        {
            ValidationId = Guid.CreateVersion7(now),
            SessionId = command.SessionId,
            Attempt = command.Attempt,
            PartKey = command.Part.ToString(),
            PartNumber = command.PartNumber,
            CreatedAt = now,
            Judgements = judgements,
            Comparison = comparison,
            Resolution = new Resolution
            {
                Mode = mode,
                Doubts = doubts,
                Batched = batched.Count > 0 ? batched : null,
                Conflicts = [.. comparison.Discrepancies.Select(ResolvedConflict.Of)],
                TitleSource = BetterContent.Title(judgements),
                DescriptionSource = BetterContent.Description(judgements),
            },
        };
    }
}
