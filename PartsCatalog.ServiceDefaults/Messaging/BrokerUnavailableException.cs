namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>The broker cannot be reached now.</summary>
public sealed class BrokerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
