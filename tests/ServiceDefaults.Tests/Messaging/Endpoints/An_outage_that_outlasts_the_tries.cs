using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

public sealed class An_outage_that_outlasts_the_tries(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();
    private readonly Outage _outage = new();

    [Fact]
    public async Task Puts_the_message_back_and_tells_nobody_that_it_was_given_up()
    {
        await using var host = await ServiceHost.StartAsync(
            null,
            servers.Broker,
            bus =>
            {
                bus.AddConsumer<ConsumerInAnOutage>(ConsumerInAnOutage.Endpoint);
                bus.AddConsumer<RecordingConsumer<Fault<DoWork>>>("recorder");
            },
            builder => builder.Services.AddSingleton(_received).AddSingleton(_outage),
            settings: new Dictionary<string, string?> { ["Messaging:TransientRetryTime"] = "00:00:01" });
        var session = Guid.NewGuid();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        await raw.PublishEnvelopeAsync(ConsumerInAnOutage.Endpoint, new DoWork { SessionId = session, Text = "patient" }, Guid.NewGuid());
        await Eventually.Async(() => _outage.Redelivered);

        _outage.IsOver = true;

        await Eventually.Async(() => _received.Of<DoWork>().Any(work => work.SessionId == session));
        // Whatever was said of it was said before it was consumed; by now it has been heard.
        await raw.PublishEnvelopeAsync(ConsumerInAnOutage.Endpoint, new DoWork { SessionId = session, Text = ConsumerInAnOutage.Poison }, Guid.NewGuid());
        await Eventually.Async(() => _received.Of<Fault<DoWork>>().Any());
        _received.Of<Fault<DoWork>>().ShouldHaveSingleItem().Message.Text.ShouldBe(ConsumerInAnOutage.Poison);
    }
}
