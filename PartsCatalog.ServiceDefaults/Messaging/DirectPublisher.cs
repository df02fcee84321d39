using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// Publishes events of a service without an outbox, over the connection that outboxes use: MassTransit's own publishing shares the connection of the
/// consumers, and after a crash of the broker each can wait for the other.
/// </summary>
public sealed class DirectPublisher
{
    private readonly IBus _bus;
    private readonly MessageWriter _writer;
    private readonly BrokerPublisher _publisher;

    internal DirectPublisher(IBus bus, MessageWriter writer, BrokerPublisher publisher) => (_bus, _writer, _publisher) = (bus, writer, publisher);

    /// <summary>Returns when the broker has the message.</summary>
    /// <exception cref="UnroutableMessageException">No queue took it, and one must.</exception>
    /// <exception cref="BrokerUnavailableException">The broker is gone; whether it has the message is not known.</exception>
    public async Task PublishAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        var endpoint = await _bus.GetPublishSendEndpoint<T>();
        var messages = new List<OutgoingMessage>(1);
        _writer.Write(await _writer.PrepareAsync(endpoint, message, notBefore: null, cancellationToken), messages);
        foreach (var outgoing in messages)
            await _publisher.PublishAsync(outgoing).WaitAsync(cancellationToken);
    }
}
