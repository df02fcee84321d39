namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>The message itself is wrong: trying again cannot help, so it is dead-lettered at once with this as the reason.</summary>
public sealed class PoisonMessageException(string message, Exception? inner = null) : Exception(message, inner);
