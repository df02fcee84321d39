namespace PartsCatalog.Contracts.Attributes;

/// <summary>One attribute of the master record.</summary>
/// <param name="Name">snake_case name, as in the plan.</param>
/// <param name="Group">Chapter of the record.</param>
/// <param name="Kind">What a value (of a list: an item) is.</param>
/// <param name="Strategy">How claims that disagree are settled.</param>
public sealed record AttributeDefinition(string Name, AttributeGroup Group, AttributeKind Kind, MergeStrategy Strategy)
{
    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Unit or currency of the canonical value; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the plan counts it among the required attributes.</summary>
    public bool Required { get; init; }

    /// <summary>Name of the group of attributes that are chosen together from one source; null where it stands alone.</summary>
    public string? LinkGroup { get; init; }

    /// <summary>When a part cannot have it, e.g. <see cref="Applicability.NotElectrical"/>; <see cref="Applicability.Always"/> otherwise.</summary>
    public Applicability Applicability { get; init; }

    /// <summary>Smallest plausible value, in <see cref="Unit"/>; below it a claim is suspicious.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Largest plausible value, in <see cref="Unit"/>; above it a claim is suspicious.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The only values an enumeration takes; empty for every other kind.</summary>
    public IReadOnlyList<string> AllowedValues { get; init; } = [];

    /// <summary>Share in the record's overall confidence, relative to the other attributes (the plan's weights of importance).</summary>
    public decimal Weight { get; init; } = 0.01m;
}
