extern alias adapter;
extern alias simulator;

using System.Text.Json;
using adapter::PartsCatalog.SupplierAdapter.Suppliers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartsCatalog.ServiceDefaults;
using simulator::PartsCatalog.SupplierSimulator;
using simulator::PartsCatalog.SupplierSimulator.Http;
using simulator::PartsCatalog.SupplierSimulator.Sim;

namespace PartsCatalog.Bench.Normalization;

/// <summary>The adapter's suppliers, asking the simulator over HTTP; both in this process, and nothing else of the system.</summary>
internal sealed class SuppliersUnderTest : IAsyncDisposable
{
    private readonly WebApplication _simulator;
    private readonly WebApplication _adapter;
    private readonly HttpClient _client;

    private SuppliersUnderTest(WebApplication simulator, WebApplication adapter, HttpClient client) => (_simulator, _adapter, _client) = (simulator, adapter, client);

    public IReadOnlyList<ISupplier> Suppliers => [.. _adapter.Services.GetServices<ISupplier>().OrderBy(supplier => supplier.Name)];

    /// <summary>A service of the simulator's own: the truth.</summary>
    public T Simulated<T>()
        where T : notnull => _simulator.Services.GetRequiredService<T>();

    /// <param name="corruptCurated">Whether the suppliers go wrong about the curated parts, too.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<SuppliersUnderTest> StartAsync(bool corruptCurated, CancellationToken cancellationToken)
    {
        var simulator = WebApplication.CreateSlimBuilder();
        simulator.Configuration["World:CorruptCurated"] = corruptCurated ? "true" : "false";
        simulator.Logging.ClearProviders();
        simulator.AddSimulator();
        var simulated = simulator.Build();
        simulated.Urls.Add("http://127.0.0.1:0");
        simulated.MapSimulatorSwitches();
        simulated.MapSuppliers();
        await simulated.StartAsync(cancellationToken);
        var url = simulated.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["services:supplier-simulator:http:0"] = url;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRedis();
        builder.AddSuppliers();
        return new SuppliersUnderTest(simulated, builder.Build(), new HttpClient { BaseAddress = new Uri(url) });
    }

    /// <summary>A JSON document of the simulator's own: the truth, the curated numbers.</summary>
    public async Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        await JsonDocument.ParseAsync(await _client.GetStreamAsync(new Uri(path, UriKind.Relative), cancellationToken), cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _adapter.DisposeAsync();
        await _simulator.DisposeAsync();
    }
}
