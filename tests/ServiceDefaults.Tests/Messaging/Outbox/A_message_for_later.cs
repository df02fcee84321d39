using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Outbox;

public sealed class A_message_for_later(Servers servers) : IClassFixture<Servers>
{
    private readonly Received _received = new();
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Leaves_when_its_time_has_come_and_not_before()
    {
        await using var host = await StartAsync();
        await using (var work = await host.Works.BeginAsync())
        {
            await work.SendAsync("recorder", Work("later"), _clock.GetUtcNow().AddHours(1));
            await work.SendAsync("recorder", Work("now"));
            await work.CommitAsync();
        }

        await Eventually.Async(() => _received.Of<DoWork>().Any(work => work.Text == "now"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        await host.SendAsync("recorder", Work("59 minutes"));
        await Eventually.Async(() => _received.Of<DoWork>().Any(work => work.Text == "59 minutes"));
        _received.Of<DoWork>().ShouldNotContain(work => work.Text == "later");

        _clock.Advance(TimeSpan.FromMinutes(2));

        await Eventually.Async(() => _received.Of<DoWork>().Any(work => work.Text == "later"));
    }

    private Task<ServiceHost> StartAsync() => ServiceHost.StartAsync(
        servers.Database,
        servers.Broker,
        bus =>
        {
            bus.UseOutbox();
            bus.AddConsumer<RecordingConsumer<DoWork>>("recorder");
        },
        builder => builder.Services.AddSingleton(_received).AddSingleton<TimeProvider>(_clock),
        // By this clock a minute passes in no time, in which the sweeper would take what is on its way.
        settings: new() { ["Messaging:OutboxGrace"] = "00:09:00", ["Messaging:SweepInterval"] = "00:00:20" });

    private static DoWork Work(string text) => new() { SessionId = Guid.NewGuid(), Text = text };
}
