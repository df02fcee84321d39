namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>Ends the work on a message that was consumed before; it never leaves the saga repository.</summary>
internal sealed class RepeatedDeliveryException() : Exception("The message was consumed before.");
