using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>How messages are sent, kept and tried again.</summary>
public sealed class MessagingOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string SectionName = "Messaging";

    /// <summary>Age from which an unsent outbox row is taken by the sweeper; longer than any normal send takes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:10:00")]
    public TimeSpan OutboxGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often the sweeper looks.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:05:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Rows that the sweeper takes at once.</summary>
    [Range(1, 10_000)]
    public int SweepBatch { get; set; } = 200;

    /// <summary>Longest wait between two tries of the sweeper with the same row; they double from <see cref="OutboxGrace"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "01:00:00")]
    public TimeSpan SweepBackoffLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Tries after which a row is parked: kept with its reason, for a person to send again. An outage of the broker does not count as tries.</summary>
    [Range(1, 100_000)]
    public int SweepAttempts { get; set; } = 200;

    /// <summary>Messages on their way to the broker at once; more are left to the sweeper.</summary>
    [Range(16, 100_000)]
    public int MaxInFlight { get; set; } = 4096;

    /// <summary>How long rows of sent messages are gathered before one DELETE.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10")]
    public TimeSpan DeleteLinger { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How many days a message is remembered as consumed; longer than any redelivery or replay.</summary>
    [Range(1, 365)]
    public int InboxDays { get; set; } = 7;

    /// <summary>Messages that one endpoint of a service with an outbox works on at once, where the endpoint does not say; keep it under the pool size.</summary>
    [Range(1, 1000)]
    public int StatefulConcurrency { get; set; } = 14;

    /// <summary>How long a transient failure (database or broker gone) is retried in place before the message goes back to the queue. Under the broker's consumer time-out of 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:25:00")]
    public TimeSpan TransientRetryTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Tries after the first for a failure that is not known to be transient, before the message is dead-lettered.</summary>
    [Range(0, 20)]
    public int PoisonRetries { get; set; } = 2;

    /// <summary>How often deadlines of sagas are looked at.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan DeadlineInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A pause of the watch (process, database or broker down, clock set) longer than this moves all open deadlines by its length.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:10:00")]
    public TimeSpan DeadlineGap { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Switches of the fault tests; all off in every installation.</summary>
    [Required]
    public MessagingFaults Faults { get; set; } = new();
}
