namespace PartsCatalog.AiSimulator.Completions;

/// <summary>What the assistant answers: a content or a refusal.</summary>
internal sealed record Completion(string? Content, string? Refusal, string FinishReason, Usage Usage);
