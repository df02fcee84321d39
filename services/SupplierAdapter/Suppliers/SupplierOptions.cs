using System.ComponentModel.DataAnnotations;
using PartsCatalog.SupplierAdapter.Limits;

namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>What is configured for every supplier; each has its credentials beside it. Section <c>Suppliers:{name}</c>.</summary>
internal abstract class SupplierOptions
{
    private bool _simulated;

    /// <summary>Where the API is. Empty: the real host when credentials are configured, otherwise the host's supplier simulator.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Whether the supplier is asked at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Most requests in any second; 0 for no such limit. Not configured: the supplier's own limit, and none with the simulator.</summary>
    [Range(0, 100_000)]
    public int? RequestsPerSecond { get; set; }

    /// <summary>Most requests in any minute; 0 for no such limit. Not configured: the supplier's own limit, and none with the simulator.</summary>
    [Range(0, 100_000)]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Most requests in any 24 hours; 0 for no such limit. Not configured: the supplier's own limit, and none with the simulator.</summary>
    [Range(0, 1_000_000)]
    public int? RequestsPerDay { get; set; }

    /// <summary>Longest an interactive lookup waits for the limit. Default 3 s: with the deadline less than the orchestrator's patience.</summary>
    [Range(0d, 60d)]
    public double InteractiveWaitSeconds { get; set; } = 3;

    /// <summary>
    /// Longest a lookup of a batch waits for the limit. Default 600 s: a replica has 8 of them in hand, and where Amazon's day is shared out evenly (one in
    /// 12.5 s) they wait 100 s with one replica, 400 s with four. Who waits longer goes on without that supplier.
    /// </summary>
    [Range(0d, 1_200d)]
    public double BatchWaitSeconds { get; set; } = 600;

    /// <summary>Share of each limit up to which lookups of batches are let through; the rest is kept for interactive ones. Default 0.8.</summary>
    [Range(0.01d, 1d)]
    public double BatchShare { get; set; } = 0.8;

    /// <summary>Requests of batches that may come as fast as the short limits allow, before they are spread over the day's quota. Default 1,000.</summary>
    [Range(1, 1_000_000)]
    public int BatchBurst { get; set; } = 1_000;

    /// <summary>Share of the limits that one replica takes while Redis, where all count together, is down: 1 by the number of replicas. Default 1.</summary>
    [Range(0.01d, 1d)]
    public double ShareWithoutRedis { get; set; } = 1;

    /// <summary>How long a lookup waits for the answer, from the limiter's permit. Default 8 s.</summary>
    [Range(0.05d, 60d)]
    public double DeadlineSeconds { get; set; } = 8;

    /// <summary>Longest one request may take. Default 20 s.</summary>
    [Range(0.05d, 120d)]
    public double TrySeconds { get; set; } = 20;

    /// <summary>Longest all tries may take; between <see cref="DeadlineSeconds"/> and this an answer is late. Default 30 s.</summary>
    [Range(0.05d, 300d)]
    public double TotalSeconds { get; set; } = 30;

    /// <summary>Further tries after a failure that may pass, while the deadline allows. Default 1.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 1;

    /// <summary>Wait before the first further try; doubles, with jitter. Default 0.2 s.</summary>
    [Range(0.001d, 10d)]
    public double RetryDelaySeconds { get; set; } = 0.2;

    /// <summary>Most requests under way at once (the bulkhead). Default 64.</summary>
    [Range(1, 1_000)]
    public int MaximumConcurrent { get; set; } = 64;

    /// <summary>Largest answer received, in bytes. Default 5 MiB.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int MaximumAnswerBytes { get; set; } = 5 * 1_024 * 1_024;

    /// <summary>Share of failures that opens the circuit. Default 0.5.</summary>
    [Range(0.05d, 1d)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Fewest requests in the sampling time before the circuit can open. Default 10.</summary>
    [Range(2, 1_000)]
    public int BreakerMinimumRequests { get; set; } = 10;

    /// <summary>Time over which failures are counted. Default 30 s.</summary>
    [Range(1d, 600d)]
    public double BreakerSamplingSeconds { get; set; } = 30;

    /// <summary>How long an open circuit stays open. Default 15 s.</summary>
    [Range(0.5d, 600d)]
    public double BreakerOpenSeconds { get; set; } = 15;

    /// <summary>Whether the supplier's terms allow keeping its images; otherwise they are only linked to. Default true.</summary>
    public bool StoreImages { get; set; } = true;

    /// <summary>Whether credentials are configured.</summary>
    internal abstract bool HasCredentials { get; }

    /// <summary>Address of the real API; null where it is not publicly known and must be configured.</summary>
    internal abstract string? RealBaseUrl { get; }

    /// <summary>What the real API allows; 0 where it sets no such limit.</summary>
    internal abstract RequestLimits RealLimits { get; }

    /// <summary>What is asked for at most: as configured, else as the real API allows, else, with the simulator, without a limit.</summary>
    internal RequestLimits Limits => _simulated
        ? new RequestLimits(RequestsPerSecond ?? 0, RequestsPerMinute ?? 0, RequestsPerDay ?? 0)
        : new RequestLimits(RequestsPerSecond ?? RealLimits.PerSecond, RequestsPerMinute ?? RealLimits.PerMinute, RequestsPerDay ?? RealLimits.PerDay);

    /// <summary>The limits in force, and what batches may use of them.</summary>
    internal RatePlan Plan => new(
        [
            .. new RateRule[]
            {
                new(Limits.PerSecond, TimeSpan.FromSeconds(1)), new(Limits.PerMinute, TimeSpan.FromMinutes(1)), new(Limits.PerDay, TimeSpan.FromDays(1)),
            }.Where(rule => rule.Permits > 0),
        ],
        BatchShare,
        BatchBurst);

    /// <summary>Points the supplier at the simulator, with the credentials that it knows.</summary>
    /// <param name="root">Address of the simulator, without a trailing slash.</param>
    internal abstract void UseSimulator(string root);

    /// <summary>Whether the supplier can be asked.</summary>
    internal bool IsUsable => Enabled && BaseUrl.Length > 0;

    /// <summary>Decides on the address where none is configured.</summary>
    /// <param name="simulator">Address of the simulator; null where it is not to be asked.</param>
    internal void ChooseAddress(string? simulator)
    {
        if (BaseUrl.Length == 0 && HasCredentials)
        {
            BaseUrl = RealBaseUrl ?? "";
        }
        else if (BaseUrl.Length == 0 && simulator is not null)
        {
            _simulated = true;
            UseSimulator(simulator.TrimEnd('/'));
        }

        BaseUrl = BaseUrl.TrimEnd('/');
    }
}
