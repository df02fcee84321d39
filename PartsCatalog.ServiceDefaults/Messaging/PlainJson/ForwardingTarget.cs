namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>Endpoint that a door hands its messages to.</summary>
internal sealed record ForwardingTarget<TMessage>(string Endpoint);
