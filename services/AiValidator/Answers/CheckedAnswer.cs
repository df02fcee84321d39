using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Answers;

/// <summary>An answer that held to the schema, the question and the registry.</summary>
internal sealed record CheckedAnswer
{
    public required decimal PartMatchConfidence { get; init; }

    public required IReadOnlyList<AttributeVerdict> Attributes { get; init; }

    public required IReadOnlyList<string> Conflicts { get; init; }

    /// <summary>Null when the title was no title (<see cref="ContentCheck"/>).</summary>
    public required string? Title { get; init; }

    /// <summary>Null when the description was none.</summary>
    public required string? Description { get; init; }

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
        Title = Title,
        Description = Description,
    };
}
