using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class A_consumed_message(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();

    [Fact]
    public async Task Changes_state_and_sends_what_follows()
    {
        await using var host = await StartAsync();

        await host.SendAsync(EffectConsumer.Endpoint, Work("once"));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "once"));
        (await servers.CountAsync("effects", "text = 'once'")).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_no_outbox_row_behind()
    {
        await using var host = await StartAsync();

        await host.SendAsync(EffectConsumer.Endpoint, Work("cleaned"));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "cleaned"));
        await Eventually.Async(async () => await servers.CountAsync("outbox") == 0);
    }

    [Fact]
    public async Task That_fails_first_takes_effect_once()
    {
        await using var host = await StartAsync();
        var text = EffectConsumer.FailsOnce + "-then-works";

        await host.SendAsync(EffectConsumer.Endpoint, Work(text));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == text));
        _received.Of<DoWork>().Count(work => work.Text == text).ShouldBe(2);
        (await servers.CountAsync("effects", $"text = '{text}'")).ShouldBe(1);
        _received.Of<WorkDone>().Count(done => done.Text == text).ShouldBe(1);
    }

    [Fact]
    public async Task Costs_one_commit()
    {
        // The sweeper's own commits grow with the time that it takes, and are none of a message's.
        await using var host = await StartAsync(new() { ["Messaging:SweepInterval"] = "00:05:00" });
        await host.SendAsync(EffectConsumer.Endpoint, Work("warm"));
        await Eventually.Async(() => _received.Of<WorkDone>().Any());
        const int messages = 200;
        var before = await CommitsAsync();

        for (var i = 0; i < messages; i++)
            await host.SendAsync(EffectConsumer.Endpoint, Work($"counted-{i}"));

        await Eventually.Async(() => _received.Of<WorkDone>().Count() == messages + 1);
        await Eventually.Async(async () => await servers.CountAsync("outbox") == 0);
        // One commit for the request that sent it, one for its consumer and one for the consumer of the event, and batches of deletes.
        var perMessage = (await CommitsAsync() - before) / (double)messages;
        perMessage.ShouldBeLessThan(3.5);
    }

    private Task<ServiceHost> StartAsync(Dictionary<string, string?>? settings = null) => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<EffectConsumer>(EffectConsumer.Endpoint);
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received),
        settings: settings);

    // PostgreSQL reports the commits of a session some time after they happened; asking forces this session's own alone.
    private async Task<long> CommitsAsync()
    {
        await servers.Database.ExecuteAsync("SELECT pg_stat_force_next_flush()");
        return await servers.Database.ScalarAsync<long>("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()");
    }

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
