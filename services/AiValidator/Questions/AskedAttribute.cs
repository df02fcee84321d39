using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>An attribute that an AI is asked about; the place in <paramref name="Claims"/> is the claim's number.</summary>
internal sealed record AskedAttribute(AttributeDefinition Definition, IReadOnlyList<NumberedClaim> Claims)
{
    /// <summary>Whether the sources differ or the only value is suspicious; such an attribute must be answered.</summary>
    public bool IsContested => Claims.Count > 1 || Claims[0].SetAside is not null;
}
