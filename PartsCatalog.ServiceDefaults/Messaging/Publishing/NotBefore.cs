namespace PartsCatalog.ServiceDefaults.Messaging.Publishing;

/// <summary>On a send context: the outbox keeps the message until then.</summary>
internal sealed record NotBefore(DateTimeOffset Time);
