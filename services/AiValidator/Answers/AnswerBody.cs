namespace PartsCatalog.AiValidator.Answers;

/// <summary>The model's answer (Prompts/verdict-v2.schema.json); not yet checked, so nothing in it is certain to be there. Version 1 had no suspicious values and no recommendations.</summary>
internal sealed record AnswerBody(
    decimal? PartMatchConfidence,
    decimal? AgreedConfidence,
    IReadOnlyList<AnswerItem?>? Attributes,
    IReadOnlyList<string?>? Conflicts,
    IReadOnlyList<SuspiciousItem?>? Suspicious,
    IReadOnlyList<string?>? Recommendations,
    string? Title,
    string? Description);
