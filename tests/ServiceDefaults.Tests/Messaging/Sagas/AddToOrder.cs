namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed record AddToOrder
{
    public required Guid SessionId { get; init; }

    public required int Amount { get; init; }

    public bool Fails { get; init; }

    /// <summary>How many tries find the database's disk full.</summary>
    public int TriesWithFullDisk { get; init; }
}
