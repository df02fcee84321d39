using System.Net.Sockets;
using MassTransit;
using RabbitMQ.Client.Exceptions;
using PublishException = RabbitMQ.Client.Exceptions.PublishException;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Tells by type whether the broker, rather than the message, is what failed.</summary>
internal static class BrokerErrors
{
    public static bool IsOutage(Exception exception) => exception switch
    {
        BrokerUnavailableException or BrokerUnreachableException or ConnectFailureException or AlreadyClosedException or OperationInterruptedException => true,
        ConnectionException or TransportUnavailableException => true,
        // A nack, or a confirm that never came because the channel closed.
        PublishException publish => !publish.IsReturn,
        SocketException or EndOfStreamException or ObjectDisposedException or TimeoutException => true,
        IOException => true,
        OperationCanceledException => true,
        _ => false,
    };
}
