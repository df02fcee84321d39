using PartsCatalog.Consensus.Engine.Replaying;

namespace PartsCatalog.Consensus.Engine.Explaining;

/// <summary>Why an attribute is settled as it is.</summary>
/// <param name="Attribute">Name in the registry.</param>
/// <param name="Outcome">How it was settled.</param>
/// <param name="Sentence">All of it in one English sentence.</param>
/// <param name="Groups">Everything that was said, by value.</param>
/// <param name="WouldChange">What would make another outcome, each found by settling again with it; empty where little would not do.</param>
public sealed record AttributeExplanation(
    string Attribute, AttributeOutcome Outcome, string? Sentence, IReadOnlyList<ExplainedGroup> Groups, IReadOnlyList<Counterfactual> WouldChange);
