using Aspire.Hosting;
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
    private const string Endpoint = "gated-work";
    private const int Messages = 20;

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
        await using var host = await ServiceHost.StartAsync(
            database: null,
            broker: null,
            bus =>
            {
                bus.AddConsumer<GatedConsumer>(Endpoint);
                bus.AddConsumer<RecordingConsumer<WorkDone>>("gated-work-done");
            },
            builder => builder.Services.AddSingleton(_received).AddSingleton(_gate),
            settings: new() { ["ConnectionStrings:rabbitmq"] = await _servers.GetConnectionStringAsync("rabbitmq") });
        var endpoint = await host.Services.GetRequiredService<IBus>().GetSendEndpoint(EndpointAddress.Of(Endpoint));
        var ids = Enumerable.Range(0, Messages).Select(number => $"work-{number}").ToList();
        await Task.WhenAll(ids.Select(id => endpoint.Send(new DoWork { SessionId = Guid.NewGuid(), Text = id })));
        await Eventually.Async(() => _gate.Entered > 10);

        var broker = _servers.GetResource("rabbitmq");
        broker.Kill();
        if (workEndsWhileItIsAway)
        {
            await broker.WaitAsync(snapshot => !snapshot.IsHealthy, TimeSpan.FromSeconds(10));
            _gate.Open();
        }

        await broker.WaitForHealthyAsync(TimeSpan.FromSeconds(60));
        _gate.Open();

        await Eventually.Async(
            () => ids.TrueForAll(id => _received.Of<WorkDone>().Any(done => done.Text == id)),
            TimeSpan.FromSeconds(35));
    }

    /// <summary>Work that ends well, but whose acknowledgement finds its channel dead.</summary>
    [Fact]
    public async Task Is_connected_to_again_by_every_endpoint()
    {
        await using var host = await ServiceHost.StartAsync(
            database: null,
            broker: null,
            bus =>
            {
                bus.AddConsumer<HeldConsumer>(Endpoint);
                bus.AddConsumer<RecordingConsumer<WorkDone>>("gated-work-done");
            },
            builder => builder.Services.AddSingleton(_received).AddSingleton(_gate),
            settings: new() { ["ConnectionStrings:rabbitmq"] = await _servers.GetConnectionStringAsync("rabbitmq") });
        var publisher = host.Services.GetRequiredService<DirectPublisher>();
        var ids = Enumerable.Range(0, Messages).Select(number => $"work-{number}").ToList();
        await Task.WhenAll(ids.Select(id => publisher.PublishAsync(new DoWork { SessionId = Guid.NewGuid(), Text = id }, TestContext.Current.CancellationToken)));
        await Eventually.Async(() => _gate.Entered > 10);

        var broker = _servers.GetResource("rabbitmq");
        broker.Kill();
        await broker.WaitAsync(snapshot => !snapshot.IsHealthy, TimeSpan.FromSeconds(10));
        _gate.Open();
        await broker.WaitForHealthyAsync(TimeSpan.FromSeconds(60));

        await host.WaitForBusAsync();
        await publisher.PublishAsync(new DoWork { SessionId = Guid.NewGuid(), Text = "after" }, TestContext.Current.CancellationToken);
        await publisher.PublishAsync(new WorkDone { SessionId = Guid.NewGuid(), Text = "after" }, TestContext.Current.CancellationToken);
        await Eventually.Async(
            () => _received.Of<DoWork>().Any(work => work.Text == "after") && _received.Of<WorkDone>().Any(done => done.Text == "after"),
            TimeSpan.FromSeconds(30));
    }
}
