using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiSimulator;

/// <summary>How the simulator behaves; every value can be given on the command line or as an environment variable.</summary>
internal sealed class SimulatorOptions
{
    /// <summary>By name in the path: "openai", "grok".</summary>
    public Dictionary<string, ProviderOptions> Providers { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Share of errors in which both providers err together: 0 independent, 1 always the same. Default 0.3.</summary>
    [Range(0, 1)]
    public double Correlation { get; set; } = 0.3;

    /// <summary>Share of attributes on which a provider simply follows the majority of sources instead of weighing them. Default 0.</summary>
    [Range(0, 1)]
    public double MajorityFollowing { get; set; }

    /// <summary>Whether the models obey whatever the data tells them (prompt injection). Default false.</summary>
    public bool Gullible { get; set; }

    /// <summary>Faults from the start, as POST /_sim/faults takes them.</summary>
    public IList<FaultOptions> Faults { get; set; } = [];
}
