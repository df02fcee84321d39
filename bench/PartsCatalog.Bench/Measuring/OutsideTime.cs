using System.Net.Http.Json;
using System.Text.Json;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Measuring;

/// <summary>
/// How long a lookup waits for the outside APIs at least, counted by the simulators: of the suppliers the one whose calls, made one after another, take longest, and of the AIs likewise.
/// A supplier may be asked twice (Encompass's model list where an answer names no models), which is its time and not the system's.
/// </summary>
internal sealed class OutsideTime(SystemUnderTest system, IReadOnlyDictionary<string, int> suppliers, IReadOnlyDictionary<string, int> validators)
{
    private Dictionary<string, long> _before = [];

    /// <summary>Counts from here; for one lookup at a time.</summary>
    public async Task StartAsync() => _before = await CallsAsync();

    /// <returns>Milliseconds since <see cref="StartAsync"/>.</returns>
    public async Task<double> ReadAsync()
    {
        var now = await CallsAsync();
        return Slowest(suppliers) + Slowest(validators);

        double Slowest(IReadOnlyDictionary<string, int> latencies) => latencies.Max(one => (now[one.Key] - _before.GetValueOrDefault(one.Key)) * one.Value);
    }

    private async Task<Dictionary<string, long>> CallsAsync()
    {
        var calls = new Dictionary<string, long>();
        foreach (var simulator in new[] { "supplier-simulator", "ai-simulator" })
        {
            using var client = system.Application.CreateHttpClient(simulator);
            // A part that nobody asks for: the totals alone, without a line for each part.
            var counts = await client.GetFromJsonAsync<Dictionary<string, JsonElement>>("/_sim/calls?part=none") ?? [];
            foreach (var (name, count) in counts)
            {
                calls[name] = count.GetProperty("total").GetInt64();
            }
        }

        return calls;
    }
}
