using System.Text.Json.Serialization;

namespace PartsCatalog.AiSimulator.Calls;

/// <summary>What one provider has done since the start or the last reset.</summary>
internal sealed record ProviderCalls
{
    [JsonPropertyName("total")]
    public long Total { get; init; }

    /// <summary>Calls by how they ended: answered, refused, error_500, hung, reset, stall …</summary>
    [JsonPropertyName("outcomes")]
    public IReadOnlyDictionary<string, long> Outcomes { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Batches that were created; their requests are no calls.</summary>
    [JsonPropertyName("batches")]
    public long Batches { get; init; }

    /// <summary>Requests that batches answered.</summary>
    [JsonPropertyName("batch_answers")]
    public long BatchAnswers { get; init; }

    /// <summary>Files that were uploaded.</summary>
    [JsonPropertyName("files")]
    public long Files { get; init; }

    [JsonPropertyName("prompt_tokens")]
    public long PromptTokens { get; init; }

    [JsonPropertyName("cached_tokens")]
    public long CachedTokens { get; init; }

    [JsonPropertyName("completion_tokens")]
    public long CompletionTokens { get; init; }
}
