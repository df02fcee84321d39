using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Validation;

/// <summary>A stated value that an AI holds for impossible.</summary>
public sealed record SuspiciousValue
{
    /// <summary>Name of the attribute in the registry.</summary>
    public required string Attribute { get; init; }

    /// <summary>The value, as a supplier stated it.</summary>
    public required AttributeValue Value { get; init; }

    /// <summary>Why, one sentence.</summary>
    public string? Reason { get; init; }
}
