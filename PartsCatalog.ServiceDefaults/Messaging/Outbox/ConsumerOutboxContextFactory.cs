using MassTransit;
using MassTransit.Middleware;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

internal sealed class ConsumerOutboxContextFactory(UnitOfWork work, IServiceProvider provider) : IOutboxContextFactory<ConsumerOutbox>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var key = InboxKeys.Of(context, options);
        await work.BeginAsync(context.CancellationToken);
        var outbox = new OutboxContext<T>(context, options, provider, work, key)
        {
            IsRepeated = !await work.TryEnterAsync(key, context.CancellationToken),
        };
        if (outbox.IsRepeated)
            MessagingMetrics.Repeated.Add(1);
        await next.Send(outbox);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("postgresOutbox");
}
