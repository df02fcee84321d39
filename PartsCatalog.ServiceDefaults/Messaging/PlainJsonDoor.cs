namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>How a plain JSON message is known and checked.</summary>
public sealed record PlainJsonDoor<TMessage>
    where TMessage : class
{
    /// <summary>The message's identity, from its own content: a repeated one is known by it. Not the empty Guid.</summary>
    public required Func<TMessage, Guid> MessageId { get; init; }

    /// <summary>What is wrong with the content, naming the field and what was expected; empty when nothing is.</summary>
    public required Func<TMessage, IEnumerable<string>> Check { get; init; }

    /// <summary>Largest body that is read, in bytes.</summary>
    public int MaxBytes { get; init; } = 64 * 1024;
}
