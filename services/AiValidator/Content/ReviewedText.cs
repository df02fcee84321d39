namespace PartsCatalog.AiValidator.Content;

/// <summary>A title or description as it may stand in a record, and how good it is.</summary>
/// <param name="Text">The cleaned text; null when it has a fault.</param>
/// <param name="Score">0 to 1, by which the better of two is chosen; 0 with a fault.</param>
/// <param name="Faults">What is wrong with it, one sentence each.</param>
internal sealed record ReviewedText(string? Text, decimal Score, IReadOnlyList<string> Faults);
