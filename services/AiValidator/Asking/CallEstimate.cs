using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What a call may cost at most, before it is made: tokens from characters, an answer of the greatest length.</summary>
/// <param name="PromptUsd">US dollars for the prompt alone, nothing of it cached.</param>
/// <param name="MostUsd">US dollars for the prompt and the longest answer.</param>
internal readonly record struct CallEstimate(decimal PromptUsd, decimal MostUsd)
{
    private const int CharactersOfFrame = 64;

    public static CallEstimate Of(AiModelOptions options, Prompt prompt, int characters)
    {
        ArgumentNullException.ThrowIfNull(options);
        var prices = TokenPrices.Of(options);
        var tokens = Tokens(options, prompt, characters);
        return new CallEstimate(
            prices.Add(new AiUsage(), tokens, 0, 0).CostUsd,
            prices.Add(new AiUsage(), tokens, 0, options.MaximumOutputTokens).CostUsd);
    }

    /// <summary>Tokens of a prompt: fixed part, schema and so many characters of messages.</summary>
    public static int Tokens(AiModelOptions options, Prompt prompt, int characters) =>
        (int)Math.Ceiling((prompt.Instructions.Length + prompt.Schema.ToMemory().Length + characters + CharactersOfFrame) / options.CharactersPerToken);
}
