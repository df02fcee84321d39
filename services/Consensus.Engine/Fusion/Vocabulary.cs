namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>The names of attributes and sources, each list in ordinal order, so that a place does not depend on the order of a file.</summary>
/// <param name="Attributes">Names of attributes.</param>
/// <param name="Sources">Names of sources.</param>
public sealed record Vocabulary(IReadOnlyList<string> Attributes, IReadOnlyList<string> Sources);
