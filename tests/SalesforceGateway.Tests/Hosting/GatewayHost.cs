using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.Hosting;

/// <summary>The gateway's program in this process, on a real database and with its own settings.</summary>
internal sealed class GatewayHost(string database, string broker, string orchestrator, string adapter, string consensus = GatewayHost.Nowhere) : WebApplicationFactory<Program>
{
    /// <summary>Where nothing listens: port 1 belongs to a service that no machine runs.</summary>
    public const string Nowhere = "http://127.0.0.1:1";
    public const string NoBroker = "amqp://guest:guest@127.0.0.1:1/";
    public const string DevelopmentKey = "pck_dev_0123456789abcdef0123456789abcdef";

    public ShiftedClock Clock { get; } = new();

    public Dictionary<string, string> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A client of its own with a key, as HttpClient.</summary>
    public async Task<HttpClient> ClientAsync(IReadOnlyList<string>? scopes = null, ClientLimits? limits = null)
    {
        var key = await KeyAsync("client-" + Guid.NewGuid().ToString("N"), scopes, limits);
        return ClientWith(key.Reveal());
    }

    public async Task<ApiKeyText> KeyAsync(string clientName, IReadOnlyList<string>? scopes = null, ClientLimits? limits = null)
    {
        var key = ApiKeyText.Create();
        await Services.GetRequiredService<ApiKeyStore>().AddAsync(clientName, key, scopes ?? Scopes.Default, limits ?? new ClientLimits(), CancellationToken.None);
        return key;
    }

    public HttpClient ClientWith(string? key)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });
        if (key is not null)
            client.DefaultRequestHeaders.Add(ApiKeyScheme.Header, key);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, FreePort.Url);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("ConnectionStrings:gatewaydb", database);
        builder.UseSetting("ConnectionStrings:rabbitmq", broker);
        builder.UseSetting("Internal:SigningKey", NeighbourService.SigningKey);
        builder.UseSetting("services:lookup-orchestrator:http:0", orchestrator);
        builder.UseSetting("services:supplier-adapter:http:0", adapter);
        builder.UseSetting("services:consensus:http:0", consensus);
        builder.UseSetting("Gateway:DevelopmentApiKey", DevelopmentKey);
        foreach (var client in new[] { "OrchestratorClient", "SupplierAdapterClient", "ConsensusClient" })
        {
            // Neighbours that are there may take their time on a busy machine.
            builder.UseSetting($"HttpClients:{client}:TryTimeout", "00:00:20");
            builder.UseSetting($"HttpClients:{client}:TotalTimeout", "00:00:40");
        }

        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
