using MassTransit;
using MassTransit.RabbitMqTransport;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>
/// Hands an endpoint's consumer a channel whose CloseAsync does not wait. MassTransit 8.4 closes a dead channel inside the handling of a delivery, while
/// RabbitMQ.Client 7.1 ends a channel only after its deliveries are handled: each waits for the other, and no endpoint of the connection comes back after
/// a crash of the broker. (Later versions of MassTransit no longer close there; they need a newer client.)
/// </summary>
internal sealed class UnawaitedCloseFilter(ILogger logger) : IFilter<ChannelContext>
{
    public Task Send(ChannelContext context, IPipe<ChannelContext> next) => next.Send(new GuardedChannelContext(context, logger));

    public void Probe(ProbeContext context) => context.CreateFilterScope("unawaitedClose");

    private sealed class GuardedChannelContext(ChannelContext inner, ILogger logger) : SharedChannelContext(inner, inner.CancellationToken), ChannelContext
    {
        private readonly IChannel _channel = UnawaitedCloseChannel.Around(inner.Channel, logger);

        IChannel ChannelContext.Channel => _channel;
    }
}
