using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiSimulator;

/// <summary>One provider. Empty lists take the simulator's own defaults.</summary>
internal sealed class ProviderOptions
{
    /// <summary>Accepted keys. Default "sim-key".</summary>
    public IList<string> ApiKeys { get; set; } = [];

    /// <summary>Known models.</summary>
    public IList<string> Models { get; set; } = [];

    /// <summary>Milliseconds until an answer. Default 0.</summary>
    [Range(0, 600_000)]
    public int LatencyMs { get; set; }

    /// <summary>Share of contested attributes that are judged wrongly. Default 0.02.</summary>
    [Range(0, 1)]
    public double ErrorRate { get; set; } = 0.02;

    /// <summary>Milliseconds until a batch has its answers. Default 0.</summary>
    [Range(0, 600_000_000)]
    public int BatchDelayMs { get; set; }

    /// <summary>Requests a minute before 429; 0 is no limit. Default 0.</summary>
    [Range(0, int.MaxValue)]
    public int RequestsPerMinute { get; set; }
}
