namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>On a send context: the outbox keeps the message until then.</summary>
internal sealed record NotBefore(DateTimeOffset Time);
