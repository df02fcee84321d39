using MassTransit;
using MassTransit.Saga;
using Npgsql;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>The saga repository: joins the unit of work of the message, or opens one of its own where there is none.</summary>
internal sealed class PostgresSagaContextFactory<TSaga>(
    SagaStore<TSaga> store, IUnitOfWorkFactory works, NpgsqlDataSource database, ISagaConsumeContextFactory<UnitOfWork, TSaga> factory)
    : ISagaRepositoryContextFactory<TSaga>, ILoadSagaRepositoryContextFactory<TSaga>
    where TSaga : class, ISaga
{
    public async Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next)
        where T : class
    {
        if (!context.TryGetPayload<IUnitOfWorkScope>(out var scope))
        {
            await using var own = await works.BeginAsync(context.CancellationToken);
            await next.Send(new PostgresSagaContext<TSaga, T>(own, null, store, context, factory));
            await own.CommitAsync(context.CancellationToken);
            return;
        }

        try
        {
            await next.Send(new PostgresSagaContext<TSaga, T>(scope.UnitOfWork, scope.InboxKey, store, context, factory));
        }
        catch (RepeatedDeliveryException)
        {
            scope.IsRepeated = true;
            MessagingMetrics.Repeated.Add(1);
        }
    }

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next)
        where T : class => throw new NotSupportedException(
            $"{typeof(TSaga).Name} is found by its id alone: correlate {typeof(T).Name} with CorrelateById, not by an expression.");

    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class => asyncMethod(new PostgresSagaLoadContext<TSaga>(store, database, cancellationToken));

    public void Probe(ProbeContext context) => context.Add("persistence", "postgres");
}
