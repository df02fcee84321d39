using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Consensus;

/// <summary>The outcome for one attribute, with its reason and everything that was said.</summary>
public sealed record SettledAttribute
{
    /// <summary>Name of the attribute in the registry.</summary>
    public required string Attribute { get; init; }

    /// <summary>Whether there is a value.</summary>
    public required AttributeStatus Status { get; init; }

    /// <summary>The value, when FOUND.</summary>
    public AttributeValue? Value { get; init; }

    /// <summary>Probability that the value is right, 0 to 1; 0 unless FOUND.</summary>
    public decimal Confidence { get; init; }

    /// <summary>The confidence in words.</summary>
    public ConfidenceLevel Level { get; init; }

    /// <summary>The rule that settled it, e.g. "AI_CONSENSUS", "SOURCE_PRIORITY"; null when nothing was claimed.</summary>
    public string? Rule { get; init; }

    /// <summary>Why, in one sentence; null when nothing was claimed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a person should look (the plan's VALIDATION_NEEDED).</summary>
    public bool NeedsValidation { get; init; }

    /// <summary>Everything that was said, each with who said it; the supporters of the value first.</summary>
    public IReadOnlyList<StatedValue> Stated { get; init; } = [];
}
