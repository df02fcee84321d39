extern alias simulator;

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SimulatorApp = simulator::PartsCatalog.AiSimulator.SimulatorApp;

namespace PartsCatalog.AiValidator.Tests;

/// <summary>AiSimulator on a free port of its own, in this process.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private SimulatorHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First());
        _client = new HttpClient { BaseAddress = Address };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sim-key");
    }

    public Uri Address { get; }

    public Uri OpenAi => new(Address, "openai/v1");

    public Uri Grok => new(Address, "grok/v1");

    public static async Task<SimulatorHost> StartAsync(params string[] settings)
    {
        var app = SimulatorApp.Create(["--urls=http://127.0.0.1:0", .. settings]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SimulatorHost(app);
    }

    public async Task FaultAsync(string provider, string mode, int? count = null, int latencyMs = 0)
    {
        using var response = await _client.PostAsJsonAsync("/_sim/faults", new { provider, mode, count, latency_ms = latencyMs });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What goes wrong with a provider's batches from now on; as POST /_sim/batches takes it.</summary>
    public async Task SwitchBatchesAsync(object setting)
    {
        using var response = await _client.PostAsJsonAsync("/_sim/batches", setting);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A count of a provider: files, batches, batch_answers.</summary>
    public async Task<long> CountAsync(string provider, string count) =>
        (await _client.GetFromJsonAsync<JsonElement>("/_sim/calls")).GetProperty(provider).GetProperty(count).GetInt64();

    /// <summary>How many calls a provider has had.</summary>
    public async Task<long> CallsAsync(string provider) =>
        (await _client.GetFromJsonAsync<JsonElement>("/_sim/calls")).GetProperty(provider).GetProperty("total").GetInt64();

    /// <summary>How far OpenAI is with its newest batch, by its own word.</summary>
    public async Task<string?> BatchStatusAsync() =>
        (await _client.GetFromJsonAsync<JsonElement>("/openai/v1/batches")).GetProperty("data")[0].GetProperty("status").GetString();

    /// <summary>The lines of a file that OpenAI has.</summary>
    public async Task<IReadOnlyList<JsonElement>> LinesAsync(string file) =>
        [.. (await _client.GetStringAsync($"/openai/v1/files/{file}/content")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
