using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;

/// <summary>What a saga repository promises. MassTransit's own in-memory one passes it too, so that it is its contract and not our reading of it.</summary>
public abstract class SagaRepositoryCompliance
{
    private readonly Guid _id = Guid.NewGuid();

    /// <summary>Starts a bus with <see cref="OrderMachine"/> on its endpoint.</summary>
    protected abstract Task<ISagaBus> StartAsync();

    [Fact]
    public async Task A_first_message_makes_the_saga()
    {
        await using var bus = await StartAsync();

        await bus.SendAsync(new StartOrder { SessionId = _id });

        var order = await Eventually.GetAsync(() => LoadAsync(bus));
        order.CurrentState.ShouldBe("Open");
        order.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task A_later_message_finds_the_saga_and_changes_it()
    {
        await using var bus = await StartAsync();
        await StartedAsync(bus);

        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 3 });

        await Eventually.Async(async () => (await LoadAsync(bus))?.Total == 3);
    }

    [Fact]
    public async Task First_messages_that_race_make_one_saga_and_all_count()
    {
        await using var bus = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => bus.SendAsync(new StartOrder { SessionId = _id })));

        await Eventually.Async(async () => (await LoadAsync(bus))?.Starts == 12);
    }

    [Fact]
    public async Task Messages_that_race_for_a_saga_all_count()
    {
        await using var bus = await StartAsync();
        await StartedAsync(bus);

        await Task.WhenAll(Enumerable.Range(1, 60).Select(n => bus.SendAsync(new AddToOrder { SessionId = _id, Amount = n })));

        await Eventually.Async(async () => (await LoadAsync(bus))?.Total == 60 * 61 / 2);
    }

    [Fact]
    public async Task A_finished_saga_is_gone()
    {
        await using var bus = await StartAsync();
        await StartedAsync(bus);

        await bus.SendAsync(new FinishOrder { SessionId = _id });

        await Eventually.Async(async () => await LoadAsync(bus) is null);
    }

    [Fact]
    public async Task A_saga_that_is_finished_by_its_first_message_is_not_kept()
    {
        await using var bus = await StartAsync();
        await bus.SendAsync(new StartOrder { SessionId = _id, AtOnce = true });

        await PassedAsync(bus);

        (await LoadAsync(bus)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_for_a_saga_that_is_not_there_is_discarded()
    {
        await using var bus = await StartAsync();
        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 1 });

        await PassedAsync(bus);

        (await LoadAsync(bus)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_fails_leaves_the_saga_as_it_was()
    {
        await using var bus = await StartAsync();
        await StartedAsync(bus);
        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 5 });
        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 7, Fails = true });
        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 11 });

        await Eventually.Async(async () => (await LoadAsync(bus))?.Total == 16);
    }

    [Fact]
    public async Task A_first_message_that_fails_leaves_no_saga()
    {
        await using var bus = await StartAsync();
        await bus.SendAsync(new StartOrder { SessionId = _id, Fails = true });

        await PassedAsync(bus);

        (await LoadAsync(bus)).ShouldBeNull();
    }

    [Fact]
    public async Task Sagas_are_kept_apart()
    {
        await using var bus = await StartAsync();
        await StartedAsync(bus);
        var other = Guid.NewGuid();
        await bus.SendAsync(new StartOrder { SessionId = other });

        await bus.SendAsync(new AddToOrder { SessionId = _id, Amount = 2 });

        await Eventually.Async(async () => (await LoadAsync(bus))?.Total == 2);
        (await Eventually.GetAsync(() => LoadAsync(bus, other))).Total.ShouldBe(0);
    }

    private async Task StartedAsync(ISagaBus bus)
    {
        await bus.SendAsync(new StartOrder { SessionId = _id });
        await Eventually.GetAsync(() => LoadAsync(bus));
    }

    /// <summary>Until a message behind those before has been handled, of the same saga's lane.</summary>
    private static async Task PassedAsync(ISagaBus bus)
    {
        for (var i = 0; i < 2; i++)
        {
            var marker = Guid.NewGuid();
            await bus.SendAsync(new StartOrder { SessionId = marker });
            await Eventually.GetAsync(() => LoadAsync(bus, marker));
        }
    }

    private Task<OrderSaga?> LoadAsync(ISagaBus bus) => LoadAsync(bus, _id);

    // MassTransit's in-memory repository shows a saga while its first message is still being consumed: it counts once it has a state.
    private static async Task<OrderSaga?> LoadAsync(ISagaBus bus, Guid id) =>
        await bus.Services.GetRequiredService<ILoadSagaRepository<OrderSaga>>().Load(id) is { CurrentState.Length: > 0 } saga ? saga : null;
}
