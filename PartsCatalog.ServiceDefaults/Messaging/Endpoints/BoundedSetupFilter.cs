using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>
/// Bounds what an endpoint asks of the broker while it is set up. MassTransit 8.4 declares an endpoint's queues side by side over one channel; when the
/// connection goes down in that moment, RabbitMQ.Client 7.1 disposes of the lock that the second of them waits for, and it waits for ever: the endpoint never comes
/// back, and nothing says so. A time-out is a failure like any other, and is tried again on a new channel.
/// </summary>
internal sealed class BoundedSetupFilter(TimeProvider clock) : IFilter<ChannelContext>
{
    /// <summary>Above the client's own limit for an answer, which is 20 s.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public Task Send(ChannelContext context, IPipe<ChannelContext> next) => next.Send(new BoundedChannelContext(context, clock));

    public void Probe(ProbeContext context) => context.CreateFilterScope("boundedSetup");

    private sealed class BoundedChannelContext(ChannelContext inner, TimeProvider clock) : SharedChannelContext(inner, inner.CancellationToken), ChannelContext
    {
        private readonly ChannelContext _inner = inner;

        Task ChannelContext.ExchangeBind(string destination, string source, string routingKey, IDictionary<string, object> arguments) =>
            _inner.ExchangeBind(destination, source, routingKey, arguments).WaitAsync(Limit, clock);

        Task ChannelContext.ExchangeDeclare(string exchange, string type, bool durable, bool autoDelete, IDictionary<string, object> arguments) =>
            _inner.ExchangeDeclare(exchange, type, durable, autoDelete, arguments).WaitAsync(Limit, clock);

        Task ChannelContext.QueueBind(string queue, string exchange, string routingKey, IDictionary<string, object> arguments) =>
            _inner.QueueBind(queue, exchange, routingKey, arguments).WaitAsync(Limit, clock);

        Task<QueueDeclareOk> ChannelContext.QueueDeclare(string queue, bool durable, bool exclusive, bool autoDelete, IDictionary<string, object> arguments) =>
            _inner.QueueDeclare(queue, durable, exclusive, autoDelete, arguments).WaitAsync(Limit, clock);

        Task ChannelContext.BasicQos(uint prefetchSize, ushort prefetchCount, bool global) =>
            _inner.BasicQos(prefetchSize, prefetchCount, global).WaitAsync(Limit, clock);

        Task<string> ChannelContext.BasicConsume(
            string queue, bool noAck, bool exclusive, IDictionary<string, object> arguments, IAsyncBasicConsumer consumer, string consumerTag, CancellationToken cancellationToken) =>
            _inner.BasicConsume(queue, noAck, exclusive, arguments, consumer, consumerTag, cancellationToken).WaitAsync(Limit, clock, cancellationToken);
    }
}
