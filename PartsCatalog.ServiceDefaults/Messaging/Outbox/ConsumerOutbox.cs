namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Marks MassTransit's outbox filter of consumers: the inbox row is written before the consumer runs.</summary>
internal sealed class ConsumerOutbox;
