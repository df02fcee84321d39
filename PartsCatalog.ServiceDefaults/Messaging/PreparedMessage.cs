using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>A message as it will leave; <see cref="DirectPublisher"/> makes and sends it.</summary>
public sealed class PreparedMessage
{
    internal PreparedMessage(IReadOnlyList<OutgoingMessage> outgoing) => Outgoing = outgoing;

    internal IReadOnlyList<OutgoingMessage> Outgoing { get; }
}
