using PartsCatalog.AiValidator.Data;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Lookups;

/// <summary>What the AIs said to one attempt of a lookup, for reading.</summary>
internal sealed record ValidationView
{
    public required Guid ValidationId { get; init; }

    public required Guid SessionId { get; init; }

    public required int Attempt { get; init; }

    /// <summary>The part, e.g. "GE:WR55X10025".</summary>
    public required string PartKey { get; init; }

    public required string PartNumber { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>US dollars for all calls.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Share of attributes on which both AIs agree, 0 to 1; null unless both judged.</summary>
    public required decimal? AgreementScore { get; init; }

    /// <summary>Where they differ.</summary>
    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    /// <summary>How they were asked and what became of their differences; null in records of the first release.</summary>
    public required Resolution? Resolution { get; init; }

    /// <summary>The prompt that each AI answered, e.g. "openai/validate-v1", in the order of the verdicts.</summary>
    public required IReadOnlyList<string> Prompts { get; init; }

    /// <summary>The validations of similar parts that were chosen as examples; null where none were looked for or no AI was asked.</summary>
    public required IReadOnlyList<Guid>? Examples { get; init; }

    public required IReadOnlyList<AiVerdict> Verdicts { get; init; }

    public static ValidationView Of(ValidationRecord record) => new()
    {
        ValidationId = record.ValidationId,
        SessionId = record.SessionId,
        Attempt = record.Attempt,
        PartKey = record.PartKey,
        PartNumber = record.PartNumber,
        CreatedAt = record.CreatedAt,
        CostUsd = record.CostUsd,
        AgreementScore = record.Comparison.AgreementScore,
        Discrepancies = record.Comparison.Discrepancies,
        Resolution = record.Resolution,
        Prompts = [.. record.Judgements.Select(j => j.PromptId)],
        Examples = record.Examples,
        Verdicts = record.Verdicts,
    };
}
