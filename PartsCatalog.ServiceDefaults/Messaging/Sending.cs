using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Sending commands from a consumer or a saga of a service with an outbox. One without publishes its answers by <see cref="DirectPublisher"/>.</summary>
public static class Sending
{
    /// <summary>Sends a command to an endpoint by its name in EndpointNames, when the consumer's transaction commits.</summary>
    /// <exception cref="InvalidOperationException">The service has no outbox: sent past it, a command without a queue would be lost in silence.</exception>
    public static async Task SendTo<T>(this ConsumeContext context, string endpoint, T message)
        where T : class
    {
        var target = await OutboxEndpointAsync<T>(context, endpoint);
        await target.Send(message, context.CancellationToken);
    }

    /// <summary>Sends a command to an endpoint not before a time; the outbox keeps it until then.</summary>
    /// <exception cref="InvalidOperationException">The service has no outbox.</exception>
    public static async Task ScheduleTo<T>(this ConsumeContext context, string endpoint, DateTimeOffset notBefore, T message)
        where T : class
    {
        var target = await OutboxEndpointAsync<T>(context, endpoint);
        await target.Send(message, Pipe.Execute<SendContext<T>>(send => send.GetOrAddPayload(() => new NotBefore(notBefore))), context.CancellationToken);
    }

    private static Task<ISendEndpoint> OutboxEndpointAsync<T>(ConsumeContext context, string endpoint)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.TryGetPayload<IUnitOfWorkScope>(out _)
            ? context.GetSendEndpoint(EndpointAddress.Of(endpoint))
            : throw new InvalidOperationException($"Sending {typeof(T).Name} needs the outbox: call UseOutbox in AddMessaging.");
    }
}
