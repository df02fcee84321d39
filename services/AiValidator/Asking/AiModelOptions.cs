using System.ComponentModel.DataAnnotations;
using PartsCatalog.AiValidator.Batches;
using PartsCatalog.AiValidator.Spending;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>One AI: where it is, what it is called and what it costs. Prices have no default in code: they change several times a year.</summary>
internal sealed class AiModelOptions
{
    /// <summary>Whether it is asked at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Base address of its chat completions API, e.g. "https://api.openai.com/v1".</summary>
    [Required]
    public Uri? Endpoint { get; set; }

    /// <summary>Key; without one (and without a simulator) the AI is not asked.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Model, by the provider's name.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>Folder of its prompts: "openai" or "grok".</summary>
    [Required]
    public string PromptFamily { get; set; } = "";

    /// <summary>Version of its prompts. Default "v2".</summary>
    [Required]
    public string PromptVersion { get; set; } = "v2";

    /// <summary>Another version that a share of the parts is asked with; null tries none.</summary>
    public string? TrialPromptVersion { get; set; }

    /// <summary>Share of the parts that the trial version gets, 0 to 1. Default 0.1.</summary>
    [Range(0, 1)]
    public double TrialShare { get; set; } = 0.1;

    /// <summary>Calls a minute that this process makes at most, in bursts of a tenth; more wait within their lookup's time. Null: no limit.</summary>
    [Range(1, 1_000_000)]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Calls that this process has open at most; more wait within their lookup's time. Default 64.</summary>
    [Range(1, 10_000)]
    public int MaximumParallelCalls { get; set; } = 64;

    /// <summary>Characters a token, for what is reserved before a call. Default 3.5, under what the real tokenizer counts (docs/ai-validation.md).</summary>
    [Range(1, 10)]
    public double CharactersPerToken { get; set; } = 3.5;

    /// <summary>Money for this AI alone, within the budget of all.</summary>
    [Required]
    public BudgetOptions Budget { get; set; } = new();

    /// <summary>Its provider's batch API, for lookups that nobody waits for.</summary>
    [Required]
    public BatchOptions Batch { get; set; } = new();

    /// <summary>Seconds for one lookup, retries and repair included. Default 13.</summary>
    [Range(0.1, 60)]
    public double TimeoutSeconds { get; set; } = 13;

    /// <summary>Whether the answer is read as it is written, with times and limits of its own. Default false: docs/ai-validation.md says what it costs.</summary>
    public bool Stream { get; set; }

    /// <summary>Seconds until the first token of a streamed answer, reasoning included; then it is asked again if there is time. Default 8.</summary>
    [Range(0.05, 60)]
    public double FirstTokenSeconds { get; set; } = 8;

    /// <summary>Seconds from one token of a streamed answer to the next. Default 3.</summary>
    [Range(0.05, 60)]
    public double BetweenTokensSeconds { get; set; } = 3;

    /// <summary>Further tries after a transient failure. Default 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Most tokens of an answer, reasoning included. Default 4000.</summary>
    [Range(100, 100_000)]
    public int MaximumOutputTokens { get; set; } = 4000;

    /// <summary>Largest answer read, in bytes. Default 1 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaximumAnswerBytes { get; set; } = 1024 * 1024;

    /// <summary>"minimal", "low", "medium" or "high"; null leaves it to the model.</summary>
    [RegularExpression("^[a-z]{2,10}$")]
    public string? ReasoningEffort { get; set; }

    /// <summary>Share of failed calls over 30 s at which the AI is left alone for a while, 0.1 to 1. Default 0.5.</summary>
    [Range(0.1, 1)]
    public double BreakAtFailureShare { get; set; } = 0.5;

    /// <summary>Fewest calls in 30 s before the share counts. Default 10.</summary>
    [Range(2, 1000)]
    public int BreakAfterCalls { get; set; } = 10;

    /// <summary>Seconds the AI is left alone. Default 15.</summary>
    [Range(0.5, 600)]
    public double BreakSeconds { get; set; } = 15;

    /// <summary>US dollars for a million prompt tokens.</summary>
    [Required, Range(0, 10_000)]
    public decimal? InputUsdPerMillion { get; set; }

    /// <summary>US dollars for a million prompt tokens that the provider had cached.</summary>
    [Required, Range(0, 10_000)]
    public decimal? CachedInputUsdPerMillion { get; set; }

    /// <summary>US dollars for a million tokens of the answer, reasoning included.</summary>
    [Required, Range(0, 10_000)]
    public decimal? OutputUsdPerMillion { get; set; }
}
