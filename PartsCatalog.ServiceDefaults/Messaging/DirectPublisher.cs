using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// Publishes events of a service without an outbox, over the connection that outboxes use: MassTransit's own publishing shares the connection of the
/// consumers, and after a crash of the broker each can wait for the other.
/// </summary>
public sealed class DirectPublisher
{
    private readonly IBus _bus;
    private readonly OutgoingMessages _outgoing;
    private readonly BrokerPublisher _publisher;

    internal DirectPublisher(IBus bus, OutgoingMessages outgoing, BrokerPublisher publisher) => (_bus, _outgoing, _publisher) = (bus, outgoing, publisher);

    /// <summary>Returns when the broker has the message.</summary>
    /// <exception cref="UnroutableMessageException">No queue took it, and one must.</exception>
    /// <exception cref="BrokerUnavailableException">The broker is gone; whether it has the message is not known.</exception>
    public async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        var endpoint = await _bus.GetPublishSendEndpoint<T>();
        var rows = new List<OutboxRow>(1);
        _outgoing.Write(await _outgoing.PrepareAsync(endpoint, message, notBefore: null, cancellationToken), rows);
        foreach (var row in rows)
            await _publisher.PublishAsync(row).WaitAsync(cancellationToken);
    }
}
