using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Caching;

/// <summary>How Redis is used. It is never needed: without it everything works, slower.</summary>
public sealed class RedisOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Redis";

    /// <summary>Put before every key, to keep installations and tests on one server apart.</summary>
    [StringLength(60)]
    public string KeyPrefix { get; set; } = "";

    /// <summary>Milliseconds after which a call counts as a miss.</summary>
    [Range(10, 10_000)]
    public int TimeoutMilliseconds { get; set; } = 250;

    /// <summary>Milliseconds during which Redis is not asked again after a call failed.</summary>
    [Range(100, 600_000)]
    public int PauseMilliseconds { get; set; } = 1000;
}
