namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>What one source says about one attribute of an entity. Attributes and sources are places in a <see cref="Vocabulary"/>.</summary>
/// <param name="Attribute">Place of the attribute's name.</param>
/// <param name="Source">Place of the source's name.</param>
/// <param name="Value">The source's text, verbatim.</param>
/// <param name="ObservedDay">Days since 1970-01-01 UTC, with fraction; NaN when the claim does not say when it was observed.</param>
public readonly record struct Claim(int Attribute, int Source, string Value, double ObservedDay);
