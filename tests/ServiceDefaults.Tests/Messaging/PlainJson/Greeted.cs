namespace PartsCatalog.ServiceDefaults.Tests.Messaging.PlainJson;

/// <summary>Its public answer.</summary>
public sealed record Greeted
{
    public required Guid RequestId { get; init; }

    public required string Text { get; init; }

    public decimal Score { get; init; }

    public string? Nothing { get; init; }
}
