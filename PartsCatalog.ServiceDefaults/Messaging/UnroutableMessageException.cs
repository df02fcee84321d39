namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>The broker had no queue for a message that must have one.</summary>
public sealed class UnroutableMessageException(string message, Exception? inner = null) : Exception(message, inner);
