using MassTransit;
using MassTransit.Middleware;
using MassTransit.Saga;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

/// <summary>Reads for the test harness and for HTTP.</summary>
internal sealed class PostgresSagaLoadContext<TSaga>(SagaStore<TSaga> store, NpgsqlDataSource database, CancellationToken cancellationToken)
    : BasePipeContext(cancellationToken), LoadSagaRepositoryContext<TSaga>
    where TSaga : class, ISaga
{
    public Task<TSaga> Load(Guid correlationId) => store.ReadAsync(database, correlationId, CancellationToken)!;
}
