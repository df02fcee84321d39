namespace PartsCatalog.AiValidator.Answers;

/// <summary>The model's answer (Prompts/verdict-v1.schema.json); not yet checked, so nothing in it is certain to be there.</summary>
internal sealed record AnswerBody(
    decimal? PartMatchConfidence,
    decimal? AgreedConfidence,
    IReadOnlyList<AnswerItem?>? Attributes,
    IReadOnlyList<string?>? Conflicts,
    string? Title,
    string? Description);
