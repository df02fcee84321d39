extern alias simulator;

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>The whole service on real PostgreSQL and RabbitMQ, its AIs simulated; listens on a free port.</summary>
public sealed class ValidatorHost : IAsyncDisposable
{
    public const string SigningKey = "internal-test-key-of-32-characters!";

    private readonly ServiceFactory _factory;
    private bool _isReplica;

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

    public static Task<ValidatorHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    /// <summary>Another replica: its own process's state and broker, the first one's database and AIs.</summary>
    public Task<ValidatorHost> StartReplicaAsync(params (string Key, string Value)[] settings) => StartAsync(this, settings);

    private static async Task<ValidatorHost> StartAsync(ValidatorHost? first, (string Key, string Value)[] settings)
    {
        var database = first?.Database ?? await TestDatabase.CreateAsync();
        var broker = await TestBroker.CreateAsync();
        var simulator = first?.Simulator ?? await SimulatorHost.StartAsync();
        var factory = new ServiceFactory(
        [
            ("ConnectionStrings:validationdb", database.ConnectionString),
            ("ConnectionStrings:rabbitmq", broker.ConnectionString),
            ("services:ai-simulator:http:0", simulator.Address.ToString()),
            ("Internal:SigningKey", SigningKey),
            .. settings,
        ]);
        factory.UseKestrel();
        factory.StartServer();
        await factory.Services.BusIsHealthyAsync();
        return new ValidatorHost(database, broker, simulator, factory) { _isReplica = first is not null };
    }

    /// <summary>Reads an internal endpoint as another service would.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = InternalCall.SignedFor(SigningKey, "ai-validator", "tester", Role.Viewer);
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the service as a deployment does; its database stays.</summary>
    public async Task StopAsync()
    {
        // Asked, not done here: the program stops its host itself when it is asked, and a second stop beside that would come back before the first is done.
        var lifetime = _factory.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStopped.Register(stopped.SetResult);
        lifetime.StopApplication();
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await Broker.DisposeAsync();
        if (!_isReplica)
        {
            await Simulator.DisposeAsync();
            await Database.DisposeAsync();
        }
    }

    private sealed class ServiceFactory((string Key, string Value)[] settings) : WebApplicationFactory<AiOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting(WebHostDefaults.ServerUrlsKey, FreePort.Url);
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
