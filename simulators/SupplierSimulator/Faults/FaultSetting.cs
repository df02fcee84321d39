using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Faults;

/// <summary>How one supplier is to fail, from configuration (<c>Faults__Marcone__LatencyMs</c>) or from <c>POST /_sim/faults</c>.</summary>
internal sealed record FaultSetting
{
    public FaultMode Mode { get; init; }

    [Range(0, 600_000)] public int LatencyMs { get; init; }

    /// <summary>The share of calls that it happens to.</summary>
    [Range(0, 1)] public double Probability { get; init; } = 1;

    /// <summary>How many calls it happens to before all is well again; null for always.</summary>
    [Range(1, int.MaxValue)] public int? Count { get; init; }

    /// <summary>Only calls whose path contains this ("AccessToken"); null for all of the supplier.</summary>
    public string? PathContains { get; init; }
}
