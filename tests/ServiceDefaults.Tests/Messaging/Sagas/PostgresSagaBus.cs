using Microsoft.Extensions.DependencyInjection;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

internal sealed class PostgresSagaBus(ServiceHost host) : ISagaBus
{
    public IServiceProvider Services => host.Services;

    public static async Task<PostgresSagaBus> StartAsync(Servers servers, Received? received = null, Action<IServiceCollection>? configure = null) => new(await ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddSaga<OrderMachine, OrderSaga>(OrderMachine.Endpoint);
            bus.AddConsumer<RecordingConsumer<OrderAdded>>("order-listener");
        },
        builder =>
        {
            builder.Services.AddSingleton(received ?? new Received());
            configure?.Invoke(builder.Services);
        }));

    public Task SendAsync<T>(T message)
        where T : class => host.SendAsync(OrderMachine.Endpoint, message);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
