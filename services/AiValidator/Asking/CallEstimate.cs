using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What a call may cost at most, before it is made: tokens from characters, an answer of the greatest length.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="PromptUsd">US dollars for the prompt alone, nothing of it cached.</param>
/// <param name="MostUsd">US dollars for the prompt and the longest answer.</param>
internal readonly record struct CallEstimate(int PromptTokens, decimal PromptUsd, decimal MostUsd)
{
    private const int CharactersOfFrame = 64;

    public static CallEstimate Of(AiModelOptions options, Prompt prompt, int characters)
    {
        ArgumentNullException.ThrowIfNull(options);
        var prices = TokenPrices.Of(options);
        var tokens = Tokens(options, prompt, characters);
        return new CallEstimate(
            tokens,
            prices.Add(new AiUsage(), tokens, 0, 0).CostUsd,
            prices.Add(new AiUsage(), tokens, 0, options.MaximumOutputTokens).CostUsd);
    }

    /// <summary>Tokens of a prompt: fixed part, schema and so many characters of messages.</summary>
    public static int Tokens(AiModelOptions options, Prompt prompt, int characters) =>
        TokensOf(options, prompt.Instructions.Length + prompt.Schema.ToMemory().Length + characters + CharactersOfFrame);

    /// <summary>Tokens of so many characters.</summary>
    public static int TokensOf(AiModelOptions options, int characters)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (int)Math.Ceiling(characters / options.CharactersPerToken);
    }
}
