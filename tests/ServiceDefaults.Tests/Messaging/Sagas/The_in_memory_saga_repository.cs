using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed class The_in_memory_saga_repository : SagaRepositoryCompliance
{
    protected override async Task<ISagaBus> StartAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMassTransit(x =>
        {
            x.DisableUsageTelemetry();
            x.AddSagaStateMachine<OrderMachine, OrderSaga>().InMemoryRepository();
            x.UsingInMemory((context, bus) => bus.ReceiveEndpoint(OrderMachine.Endpoint, endpoint => endpoint.ConfigureSaga<OrderSaga>(context)));
        });
        var provider = services.BuildServiceProvider();
        var control = provider.GetRequiredService<IBusControl>();
        await control.StartAsync();
        return new InMemoryBus(provider, control);
    }

    private sealed class InMemoryBus(ServiceProvider provider, IBusControl bus) : ISagaBus
    {
        public IServiceProvider Services => provider;

        public async Task SendAsync<T>(T message)
            where T : class
        {
            var endpoint = await bus.GetSendEndpoint(new Uri($"queue:{OrderMachine.Endpoint}"));
            await endpoint.Send(message);
        }

        public async ValueTask DisposeAsync()
        {
            await bus.StopAsync();
            await provider.DisposeAsync();
        }
    }
}
