namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>An event of these tests.</summary>
public sealed record WorkDone
{
    public required Guid SessionId { get; init; }

    public required string Text { get; init; }
}
