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

    public IReadOnlyList<AiVerdict> Verdicts => [.. Judgements.Select(j => j.Verdict)];

    /// <summary>US dollars for all calls of the lookup.</summary>
    public decimal CostUsd => Judgements.Sum(j => j.Verdict.Usage.CostUsd);

    public static ValidationRecord Of(ValidatePart command, IReadOnlyList<AiJudgement> judgements, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new ValidationRecord
        {
            ValidationId = Guid.CreateVersion7(now),
            SessionId = command.SessionId,
            Attempt = command.Attempt,
            PartKey = command.Part.ToString(),
            PartNumber = command.PartNumber,
            CreatedAt = now,
            Judgements = judgements,
            Comparison = Comparison.Of([.. judgements.Select(j => j.Verdict)]),
        };
    }
}
