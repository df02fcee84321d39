using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>
/// What a service has in hand when the broker dies must not wait for a broker that, in turn, is only connected to again when nothing is in hand.
/// A broker of its own, to be killed.
/// </summary>
public sealed class A_broker_killed_with_work_in_hand : IAsyncLifetime
{
    private const string WorkEndpoint = "gated-work";
    private const string DoneEndpoint = "gated-work-done";

    private static readonly List<string> Works = [.. Enumerable.Range(0, 20).Select(number => $"work-{number}")];

    private readonly Gate _gate = new();
    private readonly Received _received = new();
    private DistributedApplication _servers = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { ProjectDirectory = AppContext.BaseDirectory, Temporary = true });
        builder.AddRabbitMQ("rabbitmq");
        _servers = builder.Build();
        await _servers.StartAsync();
        await _servers.WaitForHealthyAsync(TimeSpan.FromSeconds(120));
    }

    public ValueTask DisposeAsync() => _servers.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_connected_to_again_and_all_work_is_done(bool workEndsWhileItIsAway)
    {
        await using var host = await StartWithWorkInHandAsync<GatedConsumer>();

        await KillBrokerAsync(meanwhile: workEndsWhileItIsAway ? _gate.Open : () => { });
        _gate.Open();

        await Eventually.Async(() => Works.TrueForAll(work => _received.Of<WorkDone>().Any(done => done.Text == work)), TimeSpan.FromSeconds(35));
    }

    /// <summary>Work that ends well, but whose acknowledgement finds its channel dead.</summary>
    [Fact]
    public async Task Is_connected_to_again_by_every_endpoint()
    {
        await using var host = await StartWithWorkInHandAsync<HeldConsumer>();

        await KillBrokerAsync(meanwhile: _gate.Open);

        await host.Services.BusIsHealthyAsync();
        await PublishAsync(host, new DoWork { SessionId = Guid.NewGuid(), Text = "after" });
        await PublishAsync(host, new WorkDone { SessionId = Guid.NewGuid(), Text = "after" });
        await Eventually.Async(
            () => _received.Of<DoWork>().Any(work => work.Text == "after") && _received.Of<WorkDone>().Any(done => done.Text == "after"),
            TimeSpan.FromSeconds(30));
    }

    private async Task<ServiceHost> StartWithWorkInHandAsync<TConsumer>()
        where TConsumer : class, IConsumer<DoWork>
    {
        var host = await ServiceHost.StartAsync(
            database: null,
            broker: null,
            bus =>
            {
                bus.AddConsumer<TConsumer>(WorkEndpoint);
                bus.AddConsumer<RecordingConsumer<WorkDone>>(DoneEndpoint);
            },
            builder => builder.Services.AddSingleton(_received).AddSingleton(_gate),
            settings: new() { ["ConnectionStrings:rabbitmq"] = await _servers.GetConnectionStringAsync("rabbitmq") });
        await Task.WhenAll(Works.Select(work => PublishAsync(host, new DoWork { SessionId = Guid.NewGuid(), Text = work })));
        await Eventually.Async(() => _gate.Entered > Works.Count / 2);
        return host;
    }

    /// <summary>Kills the broker, does something while it is away, and waits until it is back.</summary>
    private async Task KillBrokerAsync(Action meanwhile)
    {
        var broker = _servers.GetResource("rabbitmq");
        broker.Kill();
        await broker.WaitAsync(snapshot => !snapshot.IsHealthy, TimeSpan.FromSeconds(10));
        meanwhile();
        await broker.WaitForHealthyAsync(TimeSpan.FromSeconds(60));
    }

    private static Task PublishAsync<T>(ServiceHost host, T message)
        where T : class => host.Services.GetRequiredService<DirectPublisher>().PublishAsync(message, TestContext.Current.CancellationToken);
}
