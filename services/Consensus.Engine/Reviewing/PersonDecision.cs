using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Reviewing;

/// <summary>What a person decided about one attribute of a part. It stands, whatever suppliers say later.</summary>
/// <param name="Attribute">Name in the registry.</param>
/// <param name="Value">The value in canonical form; null when the attribute cannot apply to the part.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why; null when nothing was said.</param>
public sealed record PersonDecision(string Attribute, AttributeValue? Value, string By, DateTimeOffset At, string? Why)
{
    /// <summary>Sources that say something else since then; the decision stands, and a person is to look again.</summary>
    public IReadOnlyList<string> ContradictedBy { get; init; } = [];
}
