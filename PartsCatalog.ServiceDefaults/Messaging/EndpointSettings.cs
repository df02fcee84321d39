using System.ComponentModel.DataAnnotations;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>What may differ from endpoint to endpoint.</summary>
public sealed class EndpointSettings
{
    /// <summary>Messages that the broker hands over before any is acknowledged. 64 to 256 for work that waits on others, about 20 for sagas.</summary>
    [Range(1, 2000)]
    public int Prefetch { get; set; } = 32;

    /// <summary>Messages worked on at once; the prefetch where it is left out, and for services with an outbox Messaging:StatefulConcurrency.</summary>
    [Range(1, 2000)]
    public int? ConcurrentMessages { get; set; }

    /// <summary>
    /// Deliveries after which the broker gives a message up. One kill of the process counts against every message in hand, so it is well above
    /// the number of crashes that a healthy message may see.
    /// </summary>
    [Range(20, 1000)]
    public int DeliveryLimit { get; set; } = 50;

    /// <summary>Messages of one session wait for each other instead of racing for one row. Always so for sagas.</summary>
    public bool OrderedBySession { get; set; }

    /// <summary>
    /// In a service with an outbox: the consumers here send nothing, and a message that comes twice, or after a later one, changes nothing. They get
    /// neither inbox nor <see cref="UnitOfWork"/>, and write in one statement of their own.
    /// </summary>
    public bool Idempotent { get; set; }
}
