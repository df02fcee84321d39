using OpenAI.Chat;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>US dollars for a million tokens.</summary>
internal sealed record TokenPrices(decimal Input, decimal CachedInput, decimal Output)
{
    private const decimal Million = 1_000_000m;

    public static TokenPrices Of(AiModelOptions options) => new(
        options.InputUsdPerMillion.GetValueOrDefault(),
        options.CachedInputUsdPerMillion.GetValueOrDefault(),
        options.OutputUsdPerMillion.GetValueOrDefault());

    /// <summary>The same at a share of the price, as a provider's batch API has it.</summary>
    public TokenPrices Times(decimal factor) => new(Input * factor, CachedInput * factor, Output * factor);

    /// <summary>
    /// Adds what a call reports. xAI counts reasoning beside the completion and only within the total, OpenAI within both: what is not prompt is paid
    /// as output.
    /// </summary>
    public AiUsage Add(AiUsage before, ChatTokenUsage used)
    {
        ArgumentNullException.ThrowIfNull(used);
        return Add(
            before,
            used.InputTokenCount,
            used.InputTokenDetails?.CachedTokenCount ?? 0,
            Math.Max(used.OutputTokenCount, used.TotalTokenCount - used.InputTokenCount));
    }

    /// <summary>Adds one call's tokens and their price to what a lookup has used so far. Cached tokens are a part of the prompt's.</summary>
    public AiUsage Add(AiUsage before, int promptTokens, int cachedTokens, int completionTokens)
    {
        ArgumentNullException.ThrowIfNull(before);
        var cached = Math.Clamp(cachedTokens, 0, promptTokens);
        return before with
        {
            PromptTokens = before.PromptTokens + promptTokens,
            CachedTokens = before.CachedTokens + cached,
            CompletionTokens = before.CompletionTokens + completionTokens,
            CostUsd = before.CostUsd + ((((promptTokens - cached) * Input) + (cached * CachedInput) + (completionTokens * Output)) / Million),
        };
    }
}
