using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>A provider's batch API, as OpenAI's: files, batches, a window of 24 hours. Used for lookups that wait that long (ValidatePart.AnswerBy).</summary>
internal sealed class BatchOptions
{
    /// <summary>Hours in which the provider answers; it offers no other window.</summary>
    public const int WindowHours = 24;

    /// <summary>Whether it is used. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>Its price as a share of the usual one. Default 0.5.</summary>
    [Range(0, 1)]
    public decimal PriceFactor { get; set; } = 0.5m;

    /// <summary>What the lines of a file ask for, as the provider names it. Default "/v1/chat/completions".</summary>
    [Required]
    public string Url { get; set; } = "/v1/chat/completions";

    /// <summary>Requests of one file; so many are sent at once. Default 5000, OpenAI's limit 50,000.</summary>
    [Range(1, 50_000)]
    public int MaximumRequests { get; set; } = 5000;

    /// <summary>Bytes of one file. Default 100 million, OpenAI's limit 200 MB.</summary>
    [Range(10_000, 200_000_000)]
    public int MaximumBytes { get; set; } = 100_000_000;

    /// <summary>Minutes that the first request waits for others. Default 10.</summary>
    [Range(0, 1440)]
    public double GatherMinutes { get; set; } = 10;

    /// <summary>Seconds between two looks at what waits and at the provider. Default 60.</summary>
    [Range(0.05, 3600)]
    public double PollSeconds { get; set; } = 60;

    /// <summary>Seconds for one call, the transfer of a file included. Default 600.</summary>
    [Range(1, 3600)]
    public double TransferSeconds { get; set; } = 600;

    /// <summary>Minutes before a lookup's AnswerBy at which its batch is given up and it is asked directly. Default 60.</summary>
    [Range(1, 600)]
    public double LeewayMinutes { get; set; } = 60;

    /// <summary>Calls open at once for what a batch did not answer. Default 16.</summary>
    [Range(1, 1000)]
    public int DirectCalls { get; set; } = 16;

    public TimeSpan Gather => TimeSpan.FromMinutes(GatherMinutes);

    public TimeSpan Leeway => TimeSpan.FromMinutes(LeewayMinutes);

    /// <summary>How long a lookup must be able to wait for its answer to come by a batch.</summary>
    public TimeSpan Needed => TimeSpan.FromHours(WindowHours) + Gather + Leeway;
}
