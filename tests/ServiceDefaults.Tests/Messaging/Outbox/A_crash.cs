using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

/// <summary>Each crash has servers of its own: a message that another one left behind would be counted among its commits.</summary>
public sealed class A_crash : IAsyncLifetime
{
    private readonly Received _received = new();
    private readonly Servers _servers = new();

    public ValueTask InitializeAsync() => _servers.InitializeAsync();

    public ValueTask DisposeAsync() => _servers.DisposeAsync();

    [Fact]
    public async Task Between_commit_and_send_loses_no_message_and_repeats_no_effect()
    {
        // The first commit is the test's own, the second the consumer's.
        await using var host = await StartAsync(nameof(MessagingFaults.KillAfterCommit), 2);

        await host.SendAsync(EffectConsumer.Endpoint, Work("after-commit"));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "after-commit"));
        (await _servers.CountAsync("effects", "text = 'after-commit'")).ShouldBe(1);
        await Eventually.Async(async () => await _servers.CountAsync("outbox") == 0);
    }

    [Fact]
    public async Task Between_send_and_delete_sends_again_what_its_receiver_then_knows()
    {
        await using var host = await StartAsync(nameof(MessagingFaults.KillAfterSend), 1);

        await host.SendAsync(EffectConsumer.Endpoint, Work("after-send"));

        await Eventually.Async(async () => await _servers.CountAsync("outbox") == 0);
        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "after-send"));
        (await _servers.CountAsync("effects", "text = 'after-send'")).ShouldBe(1);
    }

    [Fact]
    public async Task Between_the_work_and_its_acknowledgement_repeats_no_effect()
    {
        await using var host = await StartAsync(nameof(MessagingFaults.KillBeforeAck), 1);

        await host.SendAsync(EffectConsumer.Endpoint, Work("before-ack"));

        await Eventually.Async(() => _received.Of<WorkDone>().Any(done => done.Text == "before-ack"));
        (await _servers.CountAsync("effects", "text = 'before-ack'")).ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_outbox_loses_the_message()
    {
        // The negative control: if this passed with the message arriving, the tests above would prove nothing.
        await using var host = await StartAsync(nameof(MessagingFaults.KillAfterCommit), 2, noOutbox: true);

        await host.SendAsync(EffectConsumer.Endpoint, Work("control"));

        await Eventually.Async(async () => await _servers.CountAsync("effects", "text = 'control'") >= 1);
        (await _servers.CountAsync("outbox")).ShouldBe(0);
    }

    private Task<ServiceHost> StartAsync(string fault, int at, bool noOutbox = false) => ServiceHost.StartAsync(
        _servers.Database,
        _servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<EffectConsumer>(EffectConsumer.Endpoint);
            bus.AddConsumer<RecordingConsumer<WorkDone>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received).AddSingleton<FaultSwitch, ThrowingFaults>(),
        settings: new()
        {
            [$"Messaging:Faults:{fault}"] = at.ToString(),
            [$"Messaging:Faults:{nameof(MessagingFaults.NoOutbox)}"] = noOutbox.ToString(),
        });

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
