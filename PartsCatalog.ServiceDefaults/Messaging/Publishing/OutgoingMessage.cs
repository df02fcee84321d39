namespace PartsCatalog.ServiceDefaults.Messaging.Publishing;

/// <summary>A message as it will be handed to the broker, whole: the relay needs neither its type nor a serializer.</summary>
internal sealed record OutgoingMessage
{
    public required Guid Id { get; init; }
    public required string Exchange { get; init; }
    public required string RoutingKey { get; init; }
    public required bool Mandatory { get; init; }
    public required string MessageId { get; init; }
    public string? CorrelationId { get; init; }
    public required string ContentType { get; init; }

    /// <summary>Texts, numbers and flags; among them the trace, so that a row sent after a crash still belongs to its lookup's trace.</summary>
    public required IReadOnlyDictionary<string, object?> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>When the message may leave; null is at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Tries of the sweeper so far.</summary>
    public int Attempts { get; init; }
}
