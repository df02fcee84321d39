using System.Text.Json.Serialization;

namespace PartsCatalog.AiSimulator.Faults;

/// <summary>A fault that is switched on for one provider.</summary>
internal sealed record Fault
{
    [JsonPropertyName("provider")]
    public string? Provider { get; init; }

    [JsonPropertyName("mode")]
    [JsonConverter(typeof(JsonStringEnumConverter<FaultMode>))]
    public FaultMode Mode { get; init; }

    /// <summary>Milliseconds before anything else happens.</summary>
    [JsonPropertyName("latency_ms")]
    public int LatencyMs { get; init; }

    /// <summary>Share of the calls that it strikes, 0 to 1.</summary>
    [JsonPropertyName("probability")]
    public double Probability { get; init; } = 1;

    /// <summary>Calls that it strikes before it switches itself off; null for all.</summary>
    [JsonPropertyName("count")]
    public int? Count { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem(Providers providers) => this switch
    {
        _ when providers.Find(Provider) is null => "provider: expected 'openai' or 'grok'.",
        _ when !Enum.IsDefined(Mode) => "mode: unknown.",
        { LatencyMs: < 0 or > 600_000 } => "latency_ms: expected 0 to 600000.",
        { Probability: not (>= 0 and <= 1) } => "probability: expected 0 to 1.",
        { Count: <= 0 } => "count: expected 1 or more, or none.",
        _ => null,
    };
}
