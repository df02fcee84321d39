using System.ComponentModel.DataAnnotations;
using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.LookupOrchestrator;

/// <summary>Times and limits of a lookup. The budget of 28 s: suppliers 8 s, AIs 15 s, the rest for the way between.</summary>
internal sealed class LookupOptions
{
    public const string SectionName = "Lookup";

    /// <summary>Seconds until an interactive stage that has not answered is asked again; the stages keep shorter limits of their own.</summary>
    [Range(1, 3600)]
    public int SuppliersSeconds { get; set; } = 12;

    /// <summary>
    /// The same for lookups of a batch. Default 7 days: a batch waits in its queue for the day's quota of a supplier, and a second question behind it in the
    /// same queue would only make it longer. The queue outlives every crash, so this is for a message that was taken out of it by hand.
    /// </summary>
    [Range(1, 2_592_000)]
    public int BatchSuppliersSeconds { get; set; } = 604_800;

    /// <summary>Seconds until a lookup goes on without the AIs.</summary>
    [Range(1, 3600)]
    public int ValidatorsSeconds { get; set; } = 18;

    /// <summary>
    /// The same for lookups of a batch; null (default) is <see cref="ValidatorsSeconds"/>. Where an AI is asked by its provider's batch API (Ai:OpenAi:Batch), it has
    /// to be longer than the provider's 24 hours, the time in which requests are gathered, and an hour for those that are then asked directly: 100000.
    /// </summary>
    [Range(1, 2_592_000)]
    public int? BatchValidatorsSeconds { get; set; }

    /// <summary>How long a lookup waits for the AIs where that is for hours, and they are told; null where they are to answer at once.</summary>
    public TimeSpan? LongWaitForValidators(LookupPriority priority) =>
        priority == LookupPriority.Batch && BatchValidatorsSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Seconds until consensus or the catalog is sent the same command again.</summary>
    [Range(1, 3600)]
    public int InnerStageSeconds { get; set; } = 30;

    /// <summary>How often the suppliers are asked before 'unavailable' is given as the answer.</summary>
    [Range(1, 20)]
    public int SupplierAttempts { get; set; } = 3;

    /// <summary>Seconds before the second attempt; doubled for every further one.</summary>
    [Range(1, 600)]
    public int SupplierRetrySeconds { get; set; } = 2;

    /// <summary>Minutes that an ended lookup still takes late answers in.</summary>
    [Range(1, 1440)]
    public int LateAnswerMinutes { get; set; } = 10;

    /// <summary>Minutes that a lookup which lacked neither a supplier nor an AI answers others of the same part; 0 for never. Default 60.</summary>
    [Range(0, 1440)]
    public int CacheMinutes { get; set; } = 60;
}
