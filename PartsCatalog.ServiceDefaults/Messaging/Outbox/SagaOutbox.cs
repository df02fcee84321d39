namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Marks MassTransit's outbox filter of sagas: the inbox row is written by the repository, in the same round trip that loads the saga.</summary>
internal sealed class SagaOutbox;
