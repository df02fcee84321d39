namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed record StartOrder
{
    public required Guid SessionId { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The order is over with its first message.</summary>
    public bool AtOnce { get; init; }

    public bool Fails { get; init; }
}
