namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>One source of one attribute.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Attribute">The attribute's name in the registry.</param>
/// <param name="Accuracy">Probability that its word is right, over 0 and under 1.</param>
/// <param name="Claims">Claims that this was learned from; older ones count less.</param>
/// <param name="Copies">The source that it repeats; null where it speaks for itself.</param>
/// <param name="CopyRate">How often it repeats it, 0 to 1.</param>
public sealed record LearnedSource(string Source, string Attribute, double Accuracy, double Claims, string? Copies, double CopyRate);
