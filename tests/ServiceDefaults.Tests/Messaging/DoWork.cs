namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>A command of these tests.</summary>
public sealed record DoWork
{
    public required Guid SessionId { get; init; }

    public required string Text { get; init; }

    public decimal Price { get; init; }
}
