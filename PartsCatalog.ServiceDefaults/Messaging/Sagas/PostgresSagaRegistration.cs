using MassTransit;
using MassTransit.Configuration;
using MassTransit.Saga;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging.Deadlines;

namespace PartsCatalog.ServiceDefaults.Messaging.Sagas;

internal static class PostgresSagaRegistration
{
    public static void Register<TSaga>(ISagaRepositoryRegistrationConfigurator<TSaga> repository, string endpoint)
        where TSaga : class, ISaga
    {
        var table = new SagaTable<TSaga>(endpoint);
        repository.AddSingleton(table);
        repository.AddSingleton(table.Migrations);
        repository.AddSingleton<SagaStore<TSaga>>();
        repository.RegisterLoadSagaRepository<TSaga, PostgresSagaContextFactory<TSaga>>();
        repository.RegisterSagaRepository<TSaga, UnitOfWork, SagaConsumeContextFactory<UnitOfWork, TSaga>, PostgresSagaContextFactory<TSaga>>();
        if (!table.HasDeadline)
            return;
        repository.AddSingleton(new DeadlineTable(table.Name, endpoint));
    }
}
