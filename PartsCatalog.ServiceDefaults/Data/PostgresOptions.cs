using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>How a service uses its database.</summary>
public sealed class PostgresOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Postgres";

    /// <summary>Most connections of this process. All services together must stay under the server's max_connections.</summary>
    [Range(2, 500)]
    public int MaxPoolSize { get; set; } = 20;

    /// <summary>Seconds to wait for a connection.</summary>
    [Range(1, 300)]
    public int ConnectSeconds { get; set; } = 8;

    /// <summary>Seconds a command may take.</summary>
    [Range(1, 3600)]
    public int CommandSeconds { get; set; } = 15;

    /// <summary>Statements that each connection keeps prepared.</summary>
    [Range(0, 1000)]
    public int MaxAutoPrepare { get; set; } = 100;

    /// <summary>How long a starting service waits for its database.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan StartupWait { get; set; } = TimeSpan.FromMinutes(2);
}
