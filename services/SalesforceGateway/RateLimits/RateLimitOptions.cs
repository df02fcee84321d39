using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>Requests that a client may make, where its own row names no other limits.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Gateway:RateLimit";

    /// <summary>In any 60 seconds.</summary>
    [Range(1, 1_000_000_000)]
    public int PerMinute { get; set; } = 50;

    /// <summary>In any hour.</summary>
    [Range(1, 1_000_000_000)]
    public int PerHour { get; set; } = 1000;

    /// <summary>In any 60 seconds, with the development key; high, since load tests use it.</summary>
    [Range(1, 1_000_000_000)]
    public int DevelopmentPerMinute { get; set; } = 10_000_000;

    /// <summary>In any hour, with the development key.</summary>
    [Range(1, 1_000_000_000)]
    public int DevelopmentPerHour { get; set; } = 100_000_000;
}
