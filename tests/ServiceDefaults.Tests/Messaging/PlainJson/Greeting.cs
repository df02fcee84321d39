using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.PlainJson;

/// <summary>A public message of these tests.</summary>
public sealed record Greeting
{
    [JsonRequired]
    public required Guid RequestId { get; init; }

    [JsonRequired]
    public required string Name { get; init; }
}

/// <summary>Its public answer.</summary>
public sealed record Greeted
{
    public required Guid RequestId { get; init; }

    public required string Text { get; init; }

    public decimal Score { get; init; }

    public string? Nothing { get; init; }
}
