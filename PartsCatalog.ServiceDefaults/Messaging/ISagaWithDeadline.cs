using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// A saga that is woken by <see cref="DeadlineReached"/> when it has waited too long. Its machine discards one that finds no saga: so does one that the saga has left behind.
/// </summary>
public interface ISagaWithDeadline : ISaga
{
    /// <summary>When to wake it; null is never. An outage moves it by its own length, so that it never counts as waiting.</summary>
    DateTimeOffset? DeadlineAt { get; set; }
}
