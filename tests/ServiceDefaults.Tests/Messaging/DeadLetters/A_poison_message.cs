using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Verbs;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.DeadLetters;

public sealed class A_poison_message(Servers servers) : IClassFixture<Servers>
{
    private const string Dead = Endpoint + "_dead";
    private const string Endpoint = EffectConsumer.Endpoint;
    private readonly Received _received = new();

    [Fact]
    public async Task Is_kept_with_its_reason_and_the_rest_go_on()
    {
        await using var host = await StartAsync();
        var session = Guid.NewGuid();
        await host.SendAsync(Endpoint, new DoWork { SessionId = session, Text = EffectConsumer.Poison });
        await host.SendAsync(Endpoint, Work("healthy"));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "healthy"));
        var letter = await LetterAsync(session);
        var headers = letter.GetProperty("properties").GetProperty("headers");
        headers.GetProperty("dead-letter-reason").GetString().ShouldBe("This message is poison.");
        headers.GetProperty("dead-letter-exception-type").GetString().ShouldBe("System.InvalidOperationException");
        headers.GetProperty("dead-letter-stack").GetString()!.ShouldContain(nameof(EffectConsumer));
        headers.GetProperty("dead-letter-endpoint").GetString().ShouldBe(Endpoint);
        DateTimeOffset.Parse(headers.GetProperty("dead-letter-at").GetString()!).ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-5));
        letter.GetProperty("properties").GetProperty("message_id").GetString().ShouldNotBeNullOrEmpty();
        (await servers.CountAsync("effects", "text = 'poison'")).ShouldBe(0);
        _received.Of<WorkDone>().ShouldNotContain(done => done.Text == EffectConsumer.Poison);
    }

    [Fact]
    public async Task Tells_who_listens_that_it_failed()
    {
        await using var host = await StartAsync();
        var session = Guid.NewGuid();

        await host.SendAsync(Endpoint, new DoWork { SessionId = session, Text = EffectConsumer.Poison });

        await Eventually.Async(() => _received.Of<Fault<DoWork>>().Any(fault => fault.Message.SessionId == session));
        _received.Of<Fault<DoWork>>().Count(fault => fault.Message.SessionId == session).ShouldBe(1);
    }

    [Fact]
    public async Task Is_replayed_by_command_when_its_reason_is_gone()
    {
        await using var host = await StartAsync();
        var broken = Guid.NewGuid();
        await host.SendAsync(Endpoint, new DoWork { SessionId = broken, Text = EffectConsumer.Poison });
        await LetterAsync(broken);
        var output = new StringWriter();
        var verbs = new VerbRun(host.Services, output, TextWriter.Null);

        (await verbs.TryRunAsync(["list-dead-letters", Endpoint], default)).ShouldBe(0);
        output.ToString().ShouldContain("This message is poison.");
        output.ToString().ShouldContain(broken.ToString());
        (await verbs.TryRunAsync(["replay-dead-letters", Endpoint, "--reason-contains", "something else"], default)).ShouldBe(0);
        output.ToString().ShouldContain("0 put back");
        var attempts = _received.Of<DoWork>().Count(work => work.SessionId == broken);
        await ReplayAsync(verbs, output, "POISON");

        await Eventually.Async(() => _received.Of<DoWork>().Count(work => work.SessionId == broken) > attempts);
        await LetterAsync(broken);
    }

    [Fact]
    public async Task Of_an_unknown_endpoint_is_a_mistake_of_the_operator()
    {
        await using var host = await StartAsync();
        var errors = new StringWriter();
        var verbs = new VerbRun(host.Services, TextWriter.Null, errors);

        (await verbs.TryRunAsync(["list-dead-letters", "no-such-endpoint"], default)).ShouldBe(2);
        (await verbs.TryRunAsync(["replay-dead-letters"], default)).ShouldBe(2);
        (await verbs.TryRunAsync(["replay-dead-letters", Endpoint, "--limit", "many"], default)).ShouldBe(2);
        (await verbs.TryRunAsync(["--urls", "http://*"], default)).ShouldBeNull();

        errors.ToString().ShouldContain("no-such-endpoint");
        errors.ToString().ShouldContain("--limit many");
    }

    [Fact]
    public async Task Of_no_readable_content_is_kept_with_its_reason()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);

        await raw.PublishJsonAsync(Endpoint, "{ not json", "application/vnd.masstransit+json");

        var letter = await Eventually.GetAsync(async () => Box(await FirstAsync(l => l.GetProperty("payload").GetString()!.StartsWith("{ not json"))));
        Headers(letter.Value).GetProperty("dead-letter-reason").GetString()!.ShouldContain("invalid");
    }

    [Fact]
    public async Task Of_a_type_that_nobody_there_consumes_is_kept_with_its_reason()
    {
        await using var host = await StartAsync();
        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var id = Guid.NewGuid();

        await raw.PublishEnvelopeAsync(Endpoint, new Stranger { SessionId = id }, id);

        var letter = await Eventually.GetAsync(async () => Box(await FirstAsync(l => l.GetProperty("payload").GetString()!.Contains(id.ToString()))));
        Headers(letter.Value).GetProperty("dead-letter-reason").GetString()!.ShouldContain("Nothing on this endpoint consumes");
    }

    [Fact]
    public async Task That_is_delivered_too_often_is_kept_by_the_broker_with_its_reason()
    {
        await using (await StartAsync())
        {
            // Declares the queues.
        }

        await using var raw = await RawBroker.ConnectAsync(servers.Broker.ConnectionString);
        var id = Guid.NewGuid();
        await raw.PublishEnvelopeAsync(Endpoint, Work("crasher"), id);
        for (var delivery = 0; delivery <= 20; delivery++)
        {
            var message = await Eventually.GetAsync(() => raw.Channel.BasicGetAsync(Endpoint, autoAck: false));
            await raw.Channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true);
        }

        var letter = await Eventually.GetAsync(async () => Box(await FirstAsync(l => l.GetProperty("payload").GetString()!.Contains(id.ToString()))));
        Headers(letter.Value).GetProperty("x-death")[0].GetProperty("reason").GetString().ShouldBe("delivery_limit");
        await using var host = await StartAsync();
        var output = new StringWriter();
        await new VerbRun(host.Services, output, TextWriter.Null).TryRunAsync(["list-dead-letters", Endpoint], default);
        output.ToString().ShouldContain("given up by the broker: delivery_limit");
        await ReplayAsync(new VerbRun(host.Services, output, TextWriter.Null), output, "delivery_limit");
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "crasher"));
    }

    // What the command before had in hand is back in the queue a moment after it.
    private static Task ReplayAsync(VerbRun verbs, StringWriter output, string reason) => Eventually.Async(async () =>
    {
        (await verbs.TryRunAsync(["replay-dead-letters", Endpoint, "--reason-contains", reason], default)).ShouldBe(0);
        return !output.ToString().TrimEnd().EndsWith($"0 put back into {Endpoint}", StringComparison.Ordinal);
    });

    private async Task<JsonElement> LetterAsync(Guid session) =>
        (await Eventually.GetAsync(async () => Box(await FirstAsync(letter => letter.GetProperty("payload").GetString()!.Contains(session.ToString()))))).Value;

    private async Task<JsonElement?> FirstAsync(Func<JsonElement, bool> wanted)
    {
        if (!(await servers.Broker.QueuesAsync()).Contains(Dead))
            return null;
        return (await servers.Broker.PeekAsync(Dead)).Where(wanted).Select(letter => (JsonElement?)letter).FirstOrDefault();
    }

    private static Boxed? Box(JsonElement? element) => element is { } value ? new Boxed(value) : null;

    private static JsonElement Headers(JsonElement letter) => letter.GetProperty("properties").GetProperty("headers");

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<EffectConsumer>(Endpoint, endpoint => endpoint.DeliveryLimit = 20);
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
            bus.AddConsumer<RecordingConsumer<Fault<DoWork>>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received));

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };

    private sealed record Boxed(JsonElement Value);

    public sealed record Stranger
    {
        public required Guid SessionId { get; init; }
    }
}
