extern alias simulator;

using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>The real simulator on a port of its own.</summary>
public sealed class SimulatorHost : IDisposable
{
    private readonly WebApplicationFactory<simulator::Program> _factory;

    public SimulatorHost()
        : this([])
    {
    }

    /// <summary>A simulator with those settings.</summary>
    internal SimulatorHost((string Key, string Value)[] settings)
    {
        _factory = new WebApplicationFactory<simulator::Program>().WithWebHostBuilder(web =>
        {
            web.UseSetting(WebHostDefaults.ServerUrlsKey, FreePort.Url);
            foreach (var (key, value) in settings)
            {
                web.UseSetting(key, value);
            }
        });
        _factory.UseKestrel();
        Client = _factory.CreateClient();
        Url = Client.BaseAddress!.ToString().TrimEnd('/');
    }

    /// <summary>Its address.</summary>
    public string Url { get; }

    public HttpClient Client { get; }

    /// <summary>Makes a supplier fail, or answer late.</summary>
    public async Task FaultAsync(string supplier, string mode, int latencyMs = 0, int? count = null, string? pathContains = null)
    {
        using var answer = await Client.PostAsJsonAsync("/_sim/faults", new { supplier, mode, latency_ms = latencyMs, count, path_contains = pathContains });
        answer.EnsureSuccessStatusCode();
    }

    public async Task ClearAsync()
    {
        using var faults = await Client.DeleteAsync("/_sim/faults");
        using var calls = await Client.DeleteAsync("/_sim/calls");
        faults.EnsureSuccessStatusCode();
        calls.EnsureSuccessStatusCode();
    }

    /// <summary>How often a supplier was asked about a part.</summary>
    public async Task<long> CallsAsync(string supplier, string part)
    {
        using var document = await System.Text.Json.JsonDocument.ParseAsync(await Client.GetStreamAsync($"/_sim/calls?part={part}"));
        var counts = document.RootElement.GetProperty(supplier).GetProperty("by_part");
        return counts.TryGetProperty(part, out var count) ? count.GetInt64() : 0;
    }

    /// <summary>How many calls a supplier got.</summary>
    public async Task<long> TotalAsync(string supplier)
    {
        using var document = await System.Text.Json.JsonDocument.ParseAsync(await Client.GetStreamAsync("/_sim/calls"));
        return document.RootElement.GetProperty(supplier).GetProperty("total").GetInt64();
    }

    /// <summary>A number of a good shape for which the simulator has no part.</summary>
    public async Task<string> NumberNobodyHasAsync()
    {
        for (var i = 10000; ; i++)
        {
            using var truth = await System.Text.Json.JsonDocument.ParseAsync(await Client.GetStreamAsync($"/_sim/truth/WB27X{i}"));
            if (!truth.RootElement.GetProperty("found").GetBoolean())
            {
                return $"WB27X{i}";
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
    }
}
