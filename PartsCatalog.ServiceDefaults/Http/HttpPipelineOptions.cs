using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>Limits of one outgoing HTTP client.</summary>
public sealed class HttpPipelineOptions
{
    /// <summary>Section of the configuration; a client's own values are under `HttpClients:NAME`.</summary>
    public const string SectionName = "HttpClients";

    /// <summary>Time for one try.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Time for all tries and the waits between them.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries after the first, for verbs that may be repeated (GET, HEAD, OPTIONS, PUT, DELETE) alone.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>Wait before the first retry; doubles, with jitter.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Share of failures in 30 s, of at least <see cref="BreakerMinimumCalls"/>, that opens the circuit.</summary>
    [Range(0.05, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Calls before the circuit may open.</summary>
    [Range(2, 10_000)]
    public int BreakerMinimumCalls { get; set; } = 10;

    /// <summary>How long an open circuit refuses calls.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan BreakerBreak { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Largest answer that is read, in bytes.</summary>
    [Range(1024, 512 * 1024 * 1024)]
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;
}
