namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed record AddToOrder
{
    public required Guid SessionId { get; init; }

    public required int Amount { get; init; }

    public bool Fails { get; init; }
}
