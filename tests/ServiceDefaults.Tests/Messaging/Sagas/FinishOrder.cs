namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed record FinishOrder
{
    public required Guid SessionId { get; init; }
}
