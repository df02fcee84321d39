using PartsCatalog.Consensus.Engine.Replaying;

namespace PartsCatalog.Consensus.Engine.Explaining;

/// <summary>A change of what was said that changes the value.</summary>
/// <param name="If">The change, as half a sentence: "MARCONE said nothing".</param>
/// <param name="Then">How the attribute would be settled.</param>
public sealed record Counterfactual(string If, AttributeOutcome Then);
