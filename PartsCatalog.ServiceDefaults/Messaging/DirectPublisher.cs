using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// Publishes events, and sends commands, of a service without an outbox, over the connection that outboxes use: MassTransit's own publishing shares the connection
/// of the consumers, and after a crash of the broker each can wait for the other.
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
        await SendAsync(await PrepareAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>Writes an event as it will leave, while there is something else to wait for.</summary>
    public async Task<PreparedMessage> PrepareAsync<T>(T message, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        return await PrepareAsync(await _bus.GetPublishSendEndpoint<T>(), message, cancellationToken);
    }

    /// <summary>Writes a command to an endpoint, by its name in EndpointNames, as it will leave.</summary>
    public async Task<PreparedMessage> PrepareAsync<T>(string endpoint, T message, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        return await PrepareAsync(await _bus.GetSendEndpoint(EndpointAddress.Of(endpoint)), message, cancellationToken);
    }

    /// <summary>Sends what was prepared; returns when the broker has it.</summary>
    /// <exception cref="UnroutableMessageException">No queue took it, and one must.</exception>
    /// <exception cref="BrokerUnavailableException">The broker is gone; whether it has the message is not known.</exception>
    public async Task SendAsync(PreparedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var outgoing in message.Outgoing)
            await _publisher.PublishAsync(outgoing).WaitAsync(cancellationToken);
    }

    /// <summary>Sends a command to an endpoint, by its name in EndpointNames; returns when the broker has it.</summary>
    /// <exception cref="UnroutableMessageException">There is no such queue.</exception>
    /// <exception cref="BrokerUnavailableException">The broker is gone; whether it has the message is not known.</exception>
    public async Task SendAsync<T>(string endpoint, T message, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        await SendAsync(await PrepareAsync(endpoint, message, cancellationToken), cancellationToken);
    }

    private async Task<PreparedMessage> PrepareAsync<T>(ISendEndpoint endpoint, T message, CancellationToken cancellationToken)
        where T : class
    {
        var messages = new List<OutgoingMessage>(1);
        _writer.Write(await _writer.PrepareAsync(endpoint, message, notBefore: null, cancellationToken), messages);
        return new PreparedMessage(messages);
    }
}
