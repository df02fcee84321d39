namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed record OrderAdded
{
    public required Guid SessionId { get; init; }

    public required int Total { get; init; }
}
