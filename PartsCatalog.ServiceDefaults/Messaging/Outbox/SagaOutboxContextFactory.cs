using MassTransit;
using MassTransit.Middleware;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

internal sealed class SagaOutboxContextFactory(UnitOfWork work, IServiceProvider provider) : IOutboxContextFactory<SagaOutbox>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var key = InboxKeys.Of(context, options);
        await work.BeginAsync(context.CancellationToken);
        await next.Send(new OutboxContext<T>(context, options, provider, work, key));
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("postgresOutbox");
}
