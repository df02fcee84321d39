using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging.Sagas;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

public sealed class The_postgres_saga_repository(Servers servers) : SagaRepositoryCompliance, IClassFixture<Servers>
{
    private readonly Guid _order = Guid.NewGuid();

    [Fact]
    public async Task A_repeated_delivery_counts_once()
    {
        var received = new Received();
        await using var bus = await PostgresSagaBus.StartAsync(servers, received);
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        await bus.SendAsync(new StartOrder { SessionId = _order });
        await Eventually.GetAsync(() => LoadAsync(bus));
        var message = new AddToOrder { SessionId = _order, Amount = 4 };
        var id = Guid.NewGuid();

        for (var i = 0; i < 4; i++)
            await raw.PublishEnvelopeAsync(OrderMachine.Endpoint, message, id);
        await bus.SendAsync(message with { Amount = 1 });

        await Eventually.Async(async () => (await LoadAsync(bus))!.Total == 5);
        await Eventually.Async(async () => (await raw.Channel.QueueDeclarePassiveAsync(OrderMachine.Endpoint)).MessageCount == 0);
        (await LoadAsync(bus))!.Total.ShouldBe(5);
        // What a delivery sends arrives after its commit, by which the total is known.
        await Eventually.Async(() => received.Of<OrderAdded>().Count(added => added.SessionId == _order) >= 2);
        received.Of<OrderAdded>().Count(added => added.SessionId == _order).ShouldBe(2);
        (await servers.Broker.PeekAsync(OrderMachine.Endpoint + "_dead")).Select(letter => letter.ToString()).ShouldNotContain(letter => letter.Contains(id.ToString()));
    }

    [Fact]
    public async Task State_and_version_are_columns()
    {
        await using var bus = await PostgresSagaBus.StartAsync(servers);
        await bus.SendAsync(new StartOrder { SessionId = _order });
        await Eventually.GetAsync(() => LoadAsync(bus));

        await bus.SendAsync(new AddToOrder { SessionId = _order, Amount = 1 });

        await Eventually.Async(async () => await servers.CountAsync("order_saga", $"correlation_id = '{_order}' AND current_state = 'Open' AND version = 2") == 1);
    }

    [Fact]
    public async Task A_step_that_finds_the_disk_full_is_tried_until_it_is_not()
    {
        await using var bus = await PostgresSagaBus.StartAsync(servers);
        await bus.SendAsync(new StartOrder { SessionId = _order });
        await Eventually.GetAsync(() => LoadAsync(bus));

        // More often than a failure that might be the message's own fault is tried.
        await bus.SendAsync(new AddToOrder { SessionId = _order, Amount = 3, TriesWithFullDisk = 5 });

        await Eventually.Async(async () => (await LoadAsync(bus))!.Total == 3);
        (await servers.Broker.PeekAsync(OrderMachine.Endpoint + "_dead")).Select(letter => letter.ToString()).ShouldNotContain(letter => letter.Contains(_order.ToString()));
    }

    [Fact]
    public async Task A_query_says_how_to_correlate_instead()
    {
        await using var bus = await PostgresSagaBus.StartAsync(servers);
        await using var scope = bus.Services.CreateAsyncScope();
        var factory = scope.ServiceProvider.GetRequiredService<MassTransit.Saga.ISagaRepositoryContextFactory<OrderSaga>>();

        (await Should.ThrowAsync<NotSupportedException>(() => factory.SendQuery<AddToOrder>(null!, null!, null!))).Message.ShouldContain("CorrelateById");
    }

    [Fact]
    public void A_saga_without_a_state_as_text_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new SagaTable<Stateless>("x")).Message.ShouldContain("CurrentState");

    protected override async Task<ISagaBus> StartAsync() => await PostgresSagaBus.StartAsync(servers);

    private async Task<OrderSaga?> LoadAsync(PostgresSagaBus bus) => await bus.Services.GetRequiredService<ILoadSagaRepository<OrderSaga>>().Load(_order);

    private sealed class Stateless : ISaga
    {
        public Guid CorrelationId { get; set; }
    }
}
