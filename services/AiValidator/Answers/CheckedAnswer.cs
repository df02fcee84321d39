using PartsCatalog.AiValidator.Content;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>An answer that held to the schema, the question and the registry.</summary>
internal sealed record CheckedAnswer
{
    public required decimal PartMatchConfidence { get; init; }

    public required IReadOnlyList<AttributeVerdict> Attributes { get; init; }

    public required IReadOnlyList<string> Conflicts { get; init; }

    public IReadOnlyList<SuspiciousValue> Suspicious { get; init; } = [];

    public IReadOnlyList<string> Recommendations { get; init; } = [];

    public required ReviewedText Title { get; init; }

    public required ReviewedText Description { get; init; }

    /// <summary>The answer as a verdict that judged, without usage.</summary>
    public AiVerdict AsVerdict(ValidatorName validator, string model, DateTimeOffset askedAt, DateTimeOffset answeredAt) => new()
    {
        Validator = validator,
        Model = model,
        Outcome = VerdictOutcome.Judged,
        AskedAt = askedAt,
        AnsweredAt = answeredAt,
        PartMatchConfidence = PartMatchConfidence,
        Attributes = Attributes,
        Conflicts = Conflicts,
        Suspicious = Suspicious.Count > 0 ? Suspicious : null,
        Recommendations = Recommendations.Count > 0 ? Recommendations : null,
        Title = Title.Text,
        Description = Description.Text,
    };
}
