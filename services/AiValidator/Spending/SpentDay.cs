namespace PartsCatalog.AiValidator.Spending;

/// <summary>What one AI took on one day with one prompt.</summary>
/// <param name="Day">Day of UTC.</param>
/// <param name="Validator">The AI.</param>
/// <param name="Model">Its model.</param>
/// <param name="Prompt">The prompt's version: two versions that are tried side by side are two entries.</param>
/// <param name="Asked">Lookups for which it was asked.</param>
/// <param name="FromCache">Lookups for which its earlier answer was taken.</param>
/// <param name="Judged">Lookups that got a verdict, cached ones included.</param>
/// <param name="PromptTokens">Tokens of prompts, cached ones included.</param>
/// <param name="CachedTokens">Of these, tokens billed as cached.</param>
/// <param name="CompletionTokens">Tokens of answers, reasoning included.</param>
/// <param name="CostUsd">US dollars at the configured prices.</param>
internal sealed record SpentDay(
    DateOnly Day, string Validator, string Model, string Prompt, long Asked, long FromCache, long Judged,
    long PromptTokens, long CachedTokens, long CompletionTokens, decimal CostUsd);
