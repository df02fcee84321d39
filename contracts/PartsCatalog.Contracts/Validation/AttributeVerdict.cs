using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Validation;

/// <summary>One AI's word on one attribute: a value that a supplier stated, or a proposal of its own, marked as such.</summary>
public sealed record AttributeVerdict
{
    /// <summary>Name of the attribute in the registry.</summary>
    public required string Attribute { get; init; }

    /// <summary>The value; null when the AI says that none of the claims holds.</summary>
    public AttributeValue? Value { get; init; }

    /// <summary>Whether no supplier stated the value.</summary>
    public bool IsProposal { get; init; }

    /// <summary>0 to 1.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Why, where the attribute is contested.</summary>
    public string? Reason { get; init; }
}
