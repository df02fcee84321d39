using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class A_message_that_is_delivered_twice(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();

    [Fact]
    public async Task Takes_effect_once()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var message = Work("twice");
        var id = Guid.NewGuid();

        for (var i = 0; i < 5; i++)
            await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id);
        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, Work("after"), Guid.NewGuid());

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "after"));
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "twice"));
        await Eventually.Async(async () => (await raw.Channel.QueueDeclarePassiveAsync(EffectConsumer.Endpoint)).MessageCount == 0);
        (await servers.CountAsync("effects", "text = 'twice'")).ShouldBe(1);
        _received.Of<WorkDone>().Count(done => done.Text == "twice").ShouldBe(1);
    }

    [Fact]
    public async Task Is_no_failure_when_it_fails_on_what_the_first_delivery_has_left_behind()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var message = Work(EffectConsumer.FailsAgain);
        var id = Guid.NewGuid();

        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id);
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == EffectConsumer.FailsAgain));
        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id);
        await Eventually.Async(() => _received.Of<DoWork>().Count(work => work.Text == EffectConsumer.FailsAgain) == 2);
        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, Work("after the failure"), Guid.NewGuid());
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "after the failure"));

        await Eventually.Async(async () => (await raw.Channel.QueueDeclarePassiveAsync(EffectConsumer.Endpoint)).MessageCount == 0);
        (await servers.Broker.PeekAsync($"{EffectConsumer.Endpoint}_dead")).ShouldBeEmpty();
        // A failure would have been tried again in place.
        _received.Of<DoWork>().Count(work => work.Text == EffectConsumer.FailsAgain).ShouldBe(2);
        (await servers.CountAsync("effects", $"text = '{EffectConsumer.FailsAgain}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Is_known_by_the_day_it_was_sent_not_the_day_it_came()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var message = Work("old");
        var id = Guid.NewGuid();
        var sent = DateTimeOffset.UtcNow.AddDays(-30);

        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id, sent);
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "old"));
        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id, sent);
        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, Work("after old"), Guid.NewGuid());

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "after old"));
        (await servers.CountAsync("effects", "text = 'old'")).ShouldBe(1);
        (await servers.CountAsync("inbox_default", $"message_id = '{id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Is_taken_by_each_endpoint_once()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var message = Work("both");
        var id = Guid.NewGuid();

        await raw.PublishEnvelopeAsync(EffectConsumer.Endpoint, message, id);
        await raw.PublishEnvelopeAsync("second-effect", message, id);

        await Eventually.Async(async () => await servers.CountAsync("effects", "text = 'both'") == 2);
    }

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<EffectConsumer>(EffectConsumer.Endpoint);
            bus.AddConsumer<SecondEffectConsumer>("second-effect");
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received));

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
