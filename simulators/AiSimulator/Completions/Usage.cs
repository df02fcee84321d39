namespace PartsCatalog.AiSimulator.Completions;

/// <summary>
/// Tokens of a call. OpenAI counts reasoning within the completion's tokens; xAI beside them, and only within the total.
/// </summary>
internal sealed record Usage(int PromptTokens, int CachedTokens, int CompletionTokens, int ReasoningTokens, int TotalTokens)
{
    private const int CharactersPerToken = 4;
    private const int GrokReasoning = 96;

    public static Usage Of(Provider provider, int promptTokens, int cachedTokens, int answerLength)
    {
        var completion = (answerLength + CharactersPerToken - 1) / CharactersPerToken;
        var reasoning = provider.Name == Providers.Grok ? GrokReasoning : 0;
        return new Usage(promptTokens, Math.Min(cachedTokens, promptTokens), completion, reasoning, promptTokens + completion + reasoning);
    }
}
