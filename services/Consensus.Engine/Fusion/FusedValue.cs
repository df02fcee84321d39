namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>The value settled on for one attribute of one entity.</summary>
/// <param name="Attribute">Place of the attribute's name in the vocabulary.</param>
/// <param name="Value">A value that a source stated, verbatim, or the reviewed one.</param>
/// <param name="Confidence">Probability that it is right, 0 to 1.</param>
/// <param name="Rule">One of <see cref="FusionRules"/>.</param>
public readonly record struct FusedValue(int Attribute, string Value, double Confidence, string Rule);
