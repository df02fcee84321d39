using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>A saga that is woken by <see cref="DeadlineReached"/> when it has waited too long.</summary>
public interface ISagaWithDeadline : ISaga
{
    /// <summary>When to wake it; null is never. An outage moves it by its own length, so that it never counts as waiting.</summary>
    DateTimeOffset? DeadlineAt { get; set; }

    /// <summary>How often its row was written; not a part of its body. Tells a deadline that it has left from the one it waits for.</summary>
    int RowVersion { get; set; }
}
