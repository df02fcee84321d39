using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Suppliers;

/// <summary>One supplier's statement about one attribute of a part.</summary>
public sealed record Claim
{
    /// <summary>Name of the attribute in the registry.</summary>
    public required string Attribute { get; init; }

    /// <summary>Canonical value, in the registry's unit.</summary>
    public required AttributeValue Value { get; init; }

    /// <summary>The text as the supplier had it, cut at 500 characters; null where it is the value.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// JSON pointer (RFC 6901) into the raw answer; for a value found inside a text followed by where in it, "#char=31,49" (RFC 5147: from, to, in characters
    /// of the text without markup).
    /// </summary>
    public required string Pointer { get; init; }

    /// <summary>Why the value is set aside as suspicious (out of range, unknown scale); null for a claim that counts.</summary>
    public string? SetAside { get; init; }
}
