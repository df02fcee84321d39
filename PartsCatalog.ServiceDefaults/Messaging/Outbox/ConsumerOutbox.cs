namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Marks MassTransit's outbox filter of consumers: the inbox row is written with the commit.</summary>
internal sealed class ConsumerOutbox;
