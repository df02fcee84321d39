using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.EndToEnd.Tests;
using PartsCatalog.FaultChecks;
using PartsCatalog.TestSupport;

[assembly: AssemblyFixture(typeof(RunningSystem))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace PartsCatalog.EndToEnd.Tests;

/// <summary>One system for all tests of this project, as ./run.sh starts it.</summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private Task? _warm;

    public SystemUnderTest System { get; private set; } = null!;

    public HttpClient Gateway => System.Gateway;

    public async ValueTask InitializeAsync() => System = await SystemUnderTest.StartAsync();

    public ValueTask DisposeAsync() => System.DisposeAsync();

    /// <summary>Has done enough lookups for the times of more to be those of a system that runs.</summary>
    public Task WarmAsync() => _warm ??= WarmUp.RunAsync(System, CancellationToken.None);

    /// <summary>Asks for a part and returns its session once it has ended.</summary>
    public async Task<JsonElement> LookUpAsync(string number, string? manufacturer = null, bool forceRefresh = false)
    {
        using var response = await Gateway.PostAsJsonAsync("/v1/lookup", new { part_number = number, manufacturer, force_refresh = forceRefresh });
        response.StatusCode.ShouldBe(global::System.Net.HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return await EndOfAsync(response.Headers.Location!);
    }

    /// <summary>Waits until the session at a location has ended.</summary>
    public async Task<JsonElement> EndOfAsync(Uri location)
    {
        JsonElement session = default;
        await Eventually.Async(
            async () =>
            {
                session = await Gateway.GetFromJsonAsync<JsonElement>(location);
                return session.GetProperty("status").GetString() is "COMPLETED" or "FAILED";
            },
            Limit);
        return session;
    }

    public async Task<JsonElement> RecordAsync(string number, string manufacturer) =>
        await Gateway.GetFromJsonAsync<JsonElement>($"/v1/catalog/lookup/{Uri.EscapeDataString(number)}?manufacturer={Uri.EscapeDataString(manufacturer)}");
}
