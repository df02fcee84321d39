using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>A row of the specification table (the plan's 4.5).</summary>
internal sealed record SpecEntry
{
    /// <summary>Name in the registry.</summary>
    public required string AttributeName { get; init; }

    /// <summary>Chapter, e.g. "ELECTRICAL".</summary>
    public required string Category { get; init; }

    /// <summary>The value as text; the items of a list with "; " between. Null unless FOUND.</summary>
    public string? AttributeValue { get; init; }

    /// <summary>TEXT, NUMBER, BOOLEAN, DATE or URL.</summary>
    public required string ValueType { get; init; }

    /// <summary>Who provided the value, with ", " between; null unless FOUND.</summary>
    public string? DataSource { get; init; }

    /// <summary>HIGH, MEDIUM or LOW; null unless FOUND.</summary>
    public string? ConfidenceLevel { get; init; }

    /// <summary>FOUND, NOT_APPLICABLE or NOT_FOUND.</summary>
    public required string Status { get; init; }

    /// <summary>Why it is so; null when nothing was claimed.</summary>
    public string? ValidationNotes { get; init; }

    /// <summary>The row of an attribute.</summary>
    public static SpecEntry Of(RecordAttribute attribute)
    {
        var found = attribute.Status == AttributeStatus.Found;
        return new SpecEntry
        {
            AttributeName = attribute.Name,
            Category = Words.Of(attribute.Definition.Group),
            AttributeValue = attribute.Value?.ToString(),
            ValueType = TypeOf(attribute.Definition.Kind),
            DataSource = found ? string.Join(", ", attribute.Sources) : null,
            ConfidenceLevel = found ? Words.Of(attribute.Settled.Level) : null,
            Status = Words.Of(attribute.Status),
            ValidationNotes = attribute.Settled.Reason,
        };
    }

    /// <summary>The plan's name for what a value is.</summary>
    public static string TypeOf(AttributeKind kind) => kind switch
    {
        AttributeKind.Number or AttributeKind.WholeNumber or AttributeKind.Money => "NUMBER",
        AttributeKind.Boolean => "BOOLEAN",
        AttributeKind.Url => "URL",
        _ => "TEXT",
    };
}
