using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>MassTransit's work on one saga for one message.</summary>
internal sealed class PostgresSagaContext<TSaga, TMessage>(
    UnitOfWork work, InboxKey? inbox, SagaStore<TSaga> store, ConsumeContext<TMessage> context, ISagaConsumeContextFactory<UnitOfWork, TSaga> factory)
    : ConsumeContextScope<TMessage>(context, work), SagaRepositoryContext<TSaga, TMessage>
    where TSaga : class, ISaga
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> _context = context;
    private InboxKey? _inbox = inbox;
    private int _version;

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(ConsumeContext<T> consumeContext, TSaga instance, SagaConsumeContextMode mode)
        where T : class => factory.CreateSagaConsumeContext(work, consumeContext, instance, mode);

    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance) => Use(instance, SagaConsumeContextMode.Add);

    public async Task<SagaConsumeContext<TSaga, TMessage>> Insert(TSaga instance)
    {
        var inserted = await store.TryInsertAsync(work, instance, _inbox, CancellationToken);
        _inbox = null; // written
        if (!inserted)
            return default!;
        _version = 1;
        return await Use(instance, SagaConsumeContextMode.Insert);
    }

    public async Task<SagaConsumeContext<TSaga, TMessage>> Load(Guid correlationId)
    {
        var row = await store.LoadAsync(work, correlationId, _inbox, CancellationToken);
        _inbox = null; // written
        // A deadline that the saga has left behind finds nobody. Even to ignore it would write the row, and make the next one as stale.
        if (row is null || (_context.Message is DeadlineReached { RowVersion: { } version } && version != row.Version))
            return default!;
        _version = row.Version;
        return await Use(row.Saga, SagaConsumeContextMode.Load);
    }

    public Task Save(SagaConsumeContext<TSaga> context)
    {
        store.Save(work, context.Saga);
        return Task.CompletedTask;
    }

    public Task Update(SagaConsumeContext<TSaga> context)
    {
        store.Update(work, context.Saga, _version);
        return Task.CompletedTask;
    }

    public Task Delete(SagaConsumeContext<TSaga> context)
    {
        store.Delete(work, context.Saga);
        return Task.CompletedTask;
    }

    // A new saga that is finished, or has failed, was never written.
    public Task Discard(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    private Task<SagaConsumeContext<TSaga, TMessage>> Use(TSaga instance, SagaConsumeContextMode mode) =>
        factory.CreateSagaConsumeContext(work, _context, instance, mode);
}
