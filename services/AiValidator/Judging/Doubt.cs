namespace PartsCatalog.AiValidator.Judging;

/// <summary>What the first AI and the sources leave open.</summary>
/// <param name="Attributes">Attributes to ask the second AI about; null for all.</param>
/// <param name="Content">Whether it is to write title and description too.</param>
/// <param name="Reasons">Why, one sentence each; none when nothing is open.</param>
internal sealed record Doubt(IReadOnlySet<string>? Attributes, bool Content, IReadOnlyList<string> Reasons)
{
    public bool IsAny => Reasons.Count > 0;
}
