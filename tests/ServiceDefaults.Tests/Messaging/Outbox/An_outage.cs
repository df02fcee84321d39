using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class An_outage(Servers servers) : IClassFixture<Servers>
{
    private const int Count = 150;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Received _received = new();

    [Fact]
    public async Task Of_the_broker_costs_time_only()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < Count; i++)
        {
            await host.SendAsync(EffectConsumer.Endpoint, Work($"broker-{i}"));
            if (i % 50 == 25)
                await servers.Broker.CloseConnectionsAsync();
        }

        await AllArriveOnceAsync("broker-");
    }

    [Fact]
    public async Task Of_the_database_costs_time_only()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < Count; i++)
        {
            await RepeatedAsync(() => host.SendAsync(EffectConsumer.Endpoint, Work($"database-{i}")));
            if (i % 50 == 25)
                await CutConnectionsAsync();
        }

        await AllArriveOnceAsync("database-");
        (await servers.Broker.PeekAsync(EffectConsumer.Endpoint + "_dead")).ShouldBeEmpty();
    }

    private async Task AllArriveOnceAsync(string prefix)
    {
        await Eventually.Async(async () => await servers.CountAsync("effects", $"text LIKE '{prefix}%'") >= Count, Limit);
        await Eventually.Async(() => _received.Of<WorkDone>().Where(done => done.Text.StartsWith(prefix, StringComparison.Ordinal)).DistinctBy(done => done.Text).Count() == Count, Limit);
        await Eventually.Async(async () => await servers.CountAsync("outbox") == 0, Limit);
        // The request of a client that was cut off may have been committed: it asks again and is another message. Effects of one message are single.
        (await servers.Database.ScalarAsync<long>("SELECT count(*) - count(DISTINCT text) FROM effects")).ShouldBeLessThanOrEqualTo(3);
    }

    private Task CutConnectionsAsync() => servers.Database.ExecuteAsync(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

    private static async Task RepeatedAsync(Func<Task> request) =>
        await Eventually.AssertsAsync(request);

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<EffectConsumer>(EffectConsumer.Endpoint);
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received));

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
