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
