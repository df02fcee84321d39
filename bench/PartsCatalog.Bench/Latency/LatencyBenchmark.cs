using PartsCatalog.Bench.Measuring;
using PartsCatalog.Bench.Pipeline;

namespace PartsCatalog.Bench.Latency;

/// <summary>What the system itself adds to a lookup, one at a time, when suppliers and AIs take their time.</summary>
internal sealed class LatencyBenchmark : IBenchmark
{
    private static readonly Dictionary<string, int> Suppliers = new() { ["encompass"] = 150, ["marcone"] = 100, ["reliable"] = 120, ["amazon"] = 200 };
    private static readonly Dictionary<string, int> Validators = new() { ["openai"] = 250, ["grok"] = 300 };

    // What a lookup waits for one after another: six messages, of about the mean size, and the one that says that it has ended.
    private const int Hops = 7;
    private const int HopBytes = 3400;
    private const int Chains = 100;

    // After 300 lookups much of the code is still the compiler's first draft, and the median a third higher; a system in use has that behind it.
    private const int WarmUp = 1500;

    public string Name => "latency";

    public string Description => "one lookup at a time: milliseconds beyond the slowest supplier and the slower AI, and against its messages alone";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var count = arguments.Lookups ?? 100;
        await using var system = await BenchSystem.StartAsync(cancellationToken: cancellationToken);
        await using var completions = await Completions.ListenAsync(system);
        await Requests.RunAsync(system, completions, Requests.Numbers(0, WarmUp), 32);
        foreach (var (name, milliseconds) in Suppliers)
        {
            await system.InjectAsync("supplier-simulator", new { supplier = name, mode = "none", latency_ms = milliseconds });
        }

        foreach (var (name, milliseconds) in Validators)
        {
            await system.InjectAsync("ai-simulator", new { provider = name, mode = "slow", latency_ms = milliseconds });
        }

        var outside = new OutsideTime(system, Suppliers, Validators);
        // The first ones wake caches and tokens, as in a system that is in use.
        await Requests.RunAsync(system, completions, Requests.Numbers(2, 20), 1);
        var (beyond, waited) = (new List<double>(), new List<double>());
        foreach (var number in Requests.Numbers(1, count))
        {
            await outside.StartAsync();
            var since = TimeProvider.System.GetTimestamp();
            var session = await Requests.SendAsync(system, number);
            var at = await completions.EndOfAsync(session).WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            // A number that no supplier has never reaches the AIs, and says nothing here.
            if (completions.BodyOf(session).TryGetProperty("catalogId", out _))
            {
                waited.Add(await outside.ReadAsync());
                beyond.Add(TimeProvider.System.GetElapsedTime(since, at).TotalMilliseconds - waited[^1]);
            }
        }

        var guarded = await GuardedSkeleton.RunAsync(system, Hops, HopBytes, Chains, 1, cancellationToken);
        var bare = await Skeleton.RunAsync(system, Hops, HopBytes, Chains, 1, cancellationToken);
        beyond.Sort();
        return
        [
            ("lookups", beyond.Count),
            ("outside_ms", waited.Average()),
            ("p50_ms", Percentile(beyond, 0.50)),
            ("p95_ms", Percentile(beyond, 0.95)),
            ("max_ms", beyond[^1]),
            ("skeleton_ms", 1000 / bare.PerSecond),
            ("skeleton_cpu_ms", bare.CpuMs),
            ("guarded_ms", 1000 / guarded.PerSecond),
            ("guarded_cpu_ms", guarded.CpuMs),
            ("ratio", Percentile(beyond, 0.50) * guarded.PerSecond / 1000),
        ];
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
