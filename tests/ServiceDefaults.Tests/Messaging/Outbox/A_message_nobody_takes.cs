using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Verbs;
using PartsCatalog.TestSupport;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class A_message_nobody_takes(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();

    [Fact]
    public async Task Waits_with_its_reason_until_somebody_does()
    {
        await using var host = await StartAsync();
        await host.SendAsync("not-yet", Work());
        await Eventually.Async(async () => await servers.CountAsync("outbox", "exchange = 'not-yet' AND attempts > 0 AND last_error LIKE '%not-yet%'") == 1);
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);

        await raw.Channel.QueueDeclareAsync("not-yet", durable: true, exclusive: false, autoDelete: false);
        await raw.Channel.QueueBindAsync("not-yet", "not-yet", "");

        await Eventually.Async(async () => (await raw.Channel.QueueDeclarePassiveAsync("not-yet")).MessageCount == 1);
        await Eventually.Async(async () => await servers.CountAsync("outbox", "exchange = 'not-yet'") == 0);
    }

    [Fact]
    public async Task Is_parked_in_the_end_and_sent_again_by_command()
    {
        await using var host = await StartAsync(new() { ["Messaging:SweepAttempts"] = "2", ["Messaging:SweepBackoffLimit"] = "00:00:03" });
        await host.SendAsync("parked", Work());
        await Eventually.Async(async () => await servers.CountAsync("outbox", "exchange = 'parked' AND parked_at IS NOT NULL") == 1);
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        await raw.Channel.QueueDeclareAsync("parked", durable: true, exclusive: false, autoDelete: false);
        await raw.Channel.QueueBindAsync("parked", "parked", "");
        var output = new StringWriter();

        (await new VerbRun(host.Services, output, TextWriter.Null).TryRunAsync(["list-parked"], default)).ShouldBe(0);
        (await new VerbRun(host.Services, output, TextWriter.Null).TryRunAsync(["send-parked"], default)).ShouldBe(0);

        output.ToString().ShouldContain("No queue is bound to exchange 'parked'");
        await Eventually.Async(async () => (await raw.Channel.QueueDeclarePassiveAsync("parked")).MessageCount == 1);
    }

    [Fact]
    public async Task Is_no_failure_where_it_is_declared_optional()
    {
        await using var host = await StartAsync();
        await using (var work = await host.Works.BeginAsync())
        {
            await work.PublishAsync(new Nobody { SessionId = Guid.NewGuid() });
            await work.CommitAsync();
        }

        await Eventually.Async(async () => await servers.CountAsync("outbox", "exchange LIKE '%Nobody'") == 0);
        await host.SendAsync("recorder", Work());
        await Eventually.Async(() => !_received.Messages.IsEmpty);
    }

    private Task<ServiceHost> StartAsync(Dictionary<string, string?>? settings = null) => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<RecordingConsumer<DoWork>>("recorder");
            bus.PublishOptional<Nobody>();
        },
        builder => builder.Services.AddSingleton(_received),
        settings: settings);

    private static DoWork Work() => new() { SessionId = Guid.NewGuid(), Text = "stranded" };

    public sealed record Nobody
    {
        public required Guid SessionId { get; init; }
    }
}
