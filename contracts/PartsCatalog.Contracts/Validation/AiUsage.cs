namespace PartsCatalog.Contracts.Validation;

/// <summary>What an AI call took.</summary>
public sealed record AiUsage
{
    /// <summary>Tokens of the prompt, cached ones included.</summary>
    public int PromptTokens { get; init; }

    /// <summary>Of these, tokens billed as cached.</summary>
    public int CachedTokens { get; init; }

    /// <summary>Tokens of the answer, reasoning included.</summary>
    public int CompletionTokens { get; init; }

    /// <summary>US dollars at the configured prices.</summary>
    public decimal CostUsd { get; init; }

    /// <summary>True when a provider did not report the tokens of a call and they were counted from characters; else null.</summary>
    public bool? IsEstimated { get; init; }
}
