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
}
