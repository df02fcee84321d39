using PartsCatalog.AiValidator.Content;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What one AI made of one lookup.</summary>
/// <param name="Verdict">Its verdict.</param>
/// <param name="PromptId">The prompt that it answers, e.g. "openai/validate-v2+content-v2".</param>
/// <param name="RequestKey">Equal for requests of equal content.</param>
internal sealed record AiJudgement(AiVerdict Verdict, string PromptId, Guid RequestKey)
{
    /// <summary>Marks of its texts.</summary>
    public ContentMarks Content { get; init; } = ContentMarks.None;
}
