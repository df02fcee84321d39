using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>A verdict and the prompt that it answers, e.g. "openai/validate-v1".</summary>
internal sealed record AiJudgement(AiVerdict Verdict, string PromptId);
