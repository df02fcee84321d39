namespace PartsCatalog.Consensus.Engine.Explaining;

/// <summary>One source's word on one attribute, and what it weighs.</summary>
/// <param name="Source">Who.</param>
/// <param name="Text">As the source has it.</param>
/// <param name="Pointer">JSON pointer into the raw answer.</param>
/// <param name="Accuracy">How often it is right about the attribute, 0 to 1.</param>
/// <param name="Basis">LEARNED, PRIOR, or DECIDED of what a person said.</param>
/// <param name="Copies">The source that it repeats; null where it speaks for itself.</param>
public sealed record ExplainedClaim(string Source, string Text, string Pointer, double Accuracy, string Basis, string? Copies);
