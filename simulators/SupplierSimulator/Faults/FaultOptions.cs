using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Faults;

/// <summary>The faults that are on from the start.</summary>
internal sealed class FaultOptions
{
    public const string SectionName = "Faults";

    public FaultSetting? Encompass { get; set; }
    public FaultSetting? Marcone { get; set; }
    public FaultSetting? Reliable { get; set; }
    public FaultSetting? Amazon { get; set; }

    /// <summary>Bytes of a huge answer.</summary>
    [Range(1, 4_000_000_000L)] public long HugeBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>Retry-After of a rate limit that is a fault.</summary>
    [Range(0, 3600)] public int RetryAfterSeconds { get; set; } = 2;
}
