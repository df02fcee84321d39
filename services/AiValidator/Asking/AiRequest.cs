using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What one AI is asked for one lookup.</summary>
/// <param name="Question">The claims.</param>
/// <param name="Prompt">How it is asked.</param>
/// <param name="Key">Equal for requests of equal content.</param>
internal sealed record AiRequest(Question Question, Prompt Prompt, Guid Key);
