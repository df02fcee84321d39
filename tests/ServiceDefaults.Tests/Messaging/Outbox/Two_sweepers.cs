using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class Two_sweepers(Servers servers) : IClassFixture<Servers>
{
    [Fact]
    public async Task Share_the_rows_without_sending_any_twice()
    {
        const int rows = 300;
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        await raw.Channel.QueueDeclareAsync("swept", durable: true, exclusive: false, autoDelete: false);
        await raw.Channel.QueueBindAsync("swept", "recorder", "");
        await servers.Database.ExecuteAsync($$"""
            INSERT INTO outbox (id, exchange, routing_key, mandatory, message_id, content_type, headers, body, created_at, available_at)
            SELECT gen_random_uuid(), 'recorder', '', true, gen_random_uuid()::text, 'text/plain', '{}', 'x', now() - interval '1 hour', now() - interval '1 hour'
            FROM generate_series(1, {{rows}})
            """);

        var sweepers = new[] { first, second }.Select(host => host.Services.GetRequiredService<OutboxSweeper>()).ToList();
        await Eventually.Async(async () => (await Task.WhenAll(sweepers.Select(sweeper => sweeper.SweepAsync(default)))).Sum() == 0);

        await Eventually.Async(async () => await servers.CountAsync("outbox") == 0);
        (await raw.Channel.QueueDeclarePassiveAsync("swept")).MessageCount.ShouldBe((uint)rows);
    }

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<RecordingConsumer<DoWork>>("recorder");
        },
        builder => builder.Services.AddSingleton(new Received()),
        settings: new() { ["Messaging:SweepInterval"] = "00:05:00", ["Messaging:SweepBatch"] = "50", ["Messaging:OutboxGrace"] = "00:05:00" });
}
