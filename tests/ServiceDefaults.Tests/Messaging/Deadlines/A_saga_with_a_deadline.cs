using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.ServiceDefaults.Messaging.Deadlines;
using PartsCatalog.ServiceDefaults.Tests.Messaging.Sagas;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Deadlines;

public sealed class A_saga_with_a_deadline : IClassFixture<Servers>, IAsyncLifetime
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private readonly Servers _servers;
    private readonly SettableClock _clock = new();
    private readonly SwitchedHealth _health = new();
    private readonly Guid _id = Guid.NewGuid();
    private PostgresSagaBus _bus = null!;
    private DeadlineTable _table = null!;

    public A_saga_with_a_deadline(Servers servers) => _servers = servers;

    [Fact]
    public async Task Is_woken_in_its_state_when_it_is_due()
    {
        await OrderAsync(TimeSpan.FromSeconds(2));

        (await PassAsync(TimeSpan.FromSeconds(1.9))).ShouldBe(0);
        (await PassAsync(TimeSpan.FromSeconds(0.6))).ShouldBe(1);

        await Eventually.Async(async () => await LoadAsync() is { WokenIn: "Open", DeadlineAt: null });
    }

    [Fact]
    public async Task Is_woken_once_by_two_watches()
    {
        await OrderAsync(TimeSpan.FromSeconds(1));
        _clock.Now += TimeSpan.FromSeconds(1.5);

        var woken = await Task.WhenAll(Watch().LookAsync(_table, default), Watch().LookAsync(_table, default));

        woken.Sum().ShouldBe(1);
    }

    [Fact]
    public async Task Loses_none_of_its_time_to_an_outage_of_the_service()
    {
        await OrderAsync(TimeSpan.FromSeconds(10));
        _clock.Now += TimeSpan.FromHours(1);

        (await Watch().LookAsync(_table, default)).ShouldBe(0);
        (await PassAsync(TimeSpan.FromSeconds(9))).ShouldBe(0);
        (await PassAsync(TimeSpan.FromSeconds(1.5))).ShouldBe(1);
    }

    [Fact]
    public async Task Loses_none_of_its_time_to_an_outage_of_the_broker()
    {
        await OrderAsync(TimeSpan.FromSeconds(10));
        _health.IsHealthy = false;
        (await PassAsync(TimeSpan.FromSeconds(60))).ShouldBe(0);
        _health.IsHealthy = true;

        (await PassAsync(TimeSpan.FromSeconds(9))).ShouldBe(0);
        (await PassAsync(TimeSpan.FromSeconds(1.5))).ShouldBe(1);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task Keeps_its_time_when_the_clock_is_set(int minutes)
    {
        await OrderAsync(TimeSpan.FromSeconds(10));
        await PassAsync(TimeSpan.FromSeconds(4));
        _clock.Now += TimeSpan.FromMinutes(minutes);

        (await PassAsync(TimeSpan.FromSeconds(5))).ShouldBe(0);
        (await PassAsync(TimeSpan.FromSeconds(2))).ShouldBe(1);
    }

    [Fact]
    public async Task That_was_set_after_an_outage_is_not_moved_by_it()
    {
        _clock.Now += TimeSpan.FromHours(1);
        await OrderAsync(TimeSpan.FromSeconds(2), look: false);

        (await PassAsync(TimeSpan.FromSeconds(3))).ShouldBe(1);
    }

    [Fact]
    public async Task Whose_waking_got_lost_is_woken_again()
    {
        await OrderAsync(TimeSpan.FromSeconds(1));
        await using (var work = await _bus.Services.GetRequiredService<PartsCatalog.ServiceDefaults.Messaging.IUnitOfWorkFactory>().BeginAsync())
        {
            // As the watch does, but the message never leaves.
            await using var claim = new Npgsql.NpgsqlCommand($"UPDATE {_table.Name} SET deadline_at = deadline_at + interval '2 seconds'", work.Connection);
            await claim.ExecuteNonQueryAsync();
            await work.CommitAsync();
        }

        (await PassAsync(TimeSpan.FromSeconds(4))).ShouldBe(1);
    }

    [Fact]
    public async Task Is_not_woken_by_one_that_it_has_left_behind_and_all_the_same_by_the_next()
    {
        await OrderAsync(TimeSpan.FromHours(1));
        var version = await _servers.Database.ScalarAsync<int>($"SELECT version FROM {_table.Name} WHERE correlation_id = '{_id}'");
        var left = new DeadlineReached { SessionId = _id, State = "Left", DueAt = _clock.Now, RowVersion = version - 1 };

        // Behind each other in one queue.
        await _bus.SendAsync(left);
        await _bus.SendAsync(left with { State = "Open", RowVersion = version });

        await Eventually.Async(async () => await LoadAsync() is { WokenIn: "Open", Wakes: 1 });
    }

    public async ValueTask InitializeAsync()
    {
        _bus = await PostgresSagaBus.StartAsync(_servers, configure: services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            services.AddSingleton<IPipelineHealth>(_health);
            // The tests look by hand.
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(DeadlineService)));
        });
        _table = _bus.Services.GetRequiredService<DeadlineTable>();
        await _servers.Database.ExecuteAsync($"DELETE FROM {_table.Name}; DELETE FROM deadline_watch");
        await Watch().LookAsync(_table, default);
    }

    public ValueTask DisposeAsync() => _bus.DisposeAsync();

    private DeadlineWatch Watch() => _bus.Services.GetRequiredService<DeadlineWatch>();

    private async Task OrderAsync(TimeSpan deadline, bool look = true)
    {
        await _bus.SendAsync(new StartOrder { SessionId = _id, Deadline = _clock.Now + deadline });
        await Eventually.GetAsync(LoadAsync);
        // A clock that is set has the sweeper send again what is in the outbox still, and whoever consumes that holds the saga's row, which a look then passes over.
        await Eventually.Async(async () => await _servers.CountAsync("outbox") == 0);
        if (look)
            await Watch().LookAsync(_table, default);
    }

    /// <summary>Lets time pass as it does while everything runs, with a look at every tick; how many sagas were woken.</summary>
    private async Task<int> PassAsync(TimeSpan time)
    {
        var woken = 0;
        for (var passed = TimeSpan.Zero; passed < time; passed += Tick)
        {
            _clock.Now += time - passed < Tick ? time - passed : Tick;
            woken += await Watch().LookAsync(_table, default);
        }

        return woken;
    }

    private async Task<OrderSaga?> LoadAsync() => await _bus.Services.GetRequiredService<ILoadSagaRepository<OrderSaga>>().Load(_id);
}
