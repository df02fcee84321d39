using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Sending commands from a consumer or a saga.</summary>
public static class Sending
{
    /// <summary>Sends a command to an endpoint by its name in EndpointNames; through the outbox where the service has one.</summary>
    public static async Task SendTo<T>(this ConsumeContext context, string endpoint, T message)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        var target = await context.GetSendEndpoint(EndpointAddress.Of(endpoint));
        await target.Send(message, context.CancellationToken);
    }

    /// <summary>Sends a command to an endpoint not before a time; needs the outbox, which keeps it until then.</summary>
    public static async Task ScheduleTo<T>(this ConsumeContext context, string endpoint, DateTimeOffset notBefore, T message)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetPayload<IUnitOfWorkScope>(out _))
            throw new InvalidOperationException($"Scheduling {typeof(T).Name} needs the outbox: call UseOutbox in AddMessaging.");
        var target = await context.GetSendEndpoint(EndpointAddress.Of(endpoint));
        await target.Send(message, Pipe.Execute<SendContext<T>>(send => send.GetOrAddPayload(() => new NotBefore(notBefore))), context.CancellationToken);
    }
}
