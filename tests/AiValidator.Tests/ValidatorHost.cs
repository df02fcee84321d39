extern alias simulator;

using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>The whole service on real PostgreSQL and RabbitMQ, its AIs simulated; listens on a free port.</summary>
public sealed class ValidatorHost : IAsyncDisposable
{
    public const string SigningKey = "internal-test-key-of-32-characters!";

    private readonly ServiceFactory _factory;

    private ValidatorHost(TestDatabase database, TestBroker broker, SimulatorHost simulator, ServiceFactory factory)
    {
        Database = database;
        Broker = broker;
        Simulator = simulator;
        _factory = factory;
    }

    public TestDatabase Database { get; }

    public TestBroker Broker { get; }

    public SimulatorHost Simulator { get; }

    public IServiceProvider Services => _factory.Services;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public static async Task<ValidatorHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync();
        var broker = await TestBroker.CreateAsync();
        var simulator = await SimulatorHost.StartAsync();
        var factory = new ServiceFactory(
        [
            ("ConnectionStrings:validationdb", database.ConnectionString),
            ("ConnectionStrings:rabbitmq", broker.ConnectionString),
            ("services:ai-simulator:http:0", simulator.Address.ToString()),
            ("Internal:SigningKey", SigningKey),
            .. settings,
        ]);
        factory.UseKestrel(0);
        factory.StartServer();
        // A bus that is stopped while it still connects goes on trying for ever.
        await factory.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        return new ValidatorHost(database, broker, simulator, factory);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Simulator.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class ServiceFactory((string Key, string Value)[] settings) : WebApplicationFactory<AiOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
