namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

internal sealed class UnitOfWorkFactory(OutboxServices services) : IUnitOfWorkFactory
{
    public async Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken = default)
    {
        var work = new UnitOfWork(services);
        await work.BeginAsync(cancellationToken);
        return work;
    }
}
