using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>Calls a minute that each supplier takes; 0 (the default) is no limit. The real ones: 100, 50, 75, and 60 (1 a second) with 8,640 a day.</summary>
internal sealed class RateLimitOptions
{
    public const string SectionName = "RateLimits";

    [Range(0, 1_000_000)] public int Encompass { get; set; }
    [Range(0, 1_000_000)] public int Marcone { get; set; }
    [Range(0, 1_000_000)] public int Reliable { get; set; }
    [Range(0, 1_000_000)] public int Amazon { get; set; }

    /// <summary>Amazon's quota of a day.</summary>
    [Range(0, 100_000_000)] public int AmazonPerDay { get; set; }
}
