namespace PartsCatalog.AiSimulator;

/// <summary>A fault in configuration, e.g. Faults:0:Provider=grok, Faults:0:Mode=hang.</summary>
internal sealed class FaultOptions
{
    public string? Provider { get; set; }

    public string? Mode { get; set; }

    public int LatencyMs { get; set; }

    public double Probability { get; set; } = 1;

    public int? Count { get; set; }
}
