using PartsCatalog.Bench.Measuring;

namespace PartsCatalog.Bench.Parallel;

/// <summary>The plan's 'parallel against sequential': the same suppliers and AIs, asked at once and one after the other.</summary>
internal sealed class ParallelBenchmark : IBenchmark
{
    private static readonly string[] Suppliers = ["encompass", "marcone", "reliable", "amazon"];
    private static readonly string[] Validators = ["openai", "grok"];

    public string Name => "parallel";

    public string Description => "one lookup with everybody asked at once, against the sum of the same calls";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        const int SupplierMilliseconds = 400;
        const int ValidatorMilliseconds = 800;
        var count = arguments.Lookups ?? 20;
        await using var system = await BenchSystem.StartAsync(cancellationToken: cancellationToken);
        await using var completions = await Completions.ListenAsync(system);
        await Requests.RunAsync(system, completions, Requests.Numbers(0, 100), 16);
        foreach (var supplier in Suppliers)
        {
            await system.InjectAsync("supplier-simulator", new { supplier, mode = "none", latency_ms = SupplierMilliseconds });
        }

        foreach (var provider in Validators)
        {
            await system.InjectAsync("ai-simulator", new { provider, mode = "slow", latency_ms = ValidatorMilliseconds });
        }

        var since = TimeProvider.System.GetTimestamp();
        await Requests.RunAsync(system, completions, Requests.Numbers(1, count), 1);
        var parallel = TimeProvider.System.GetElapsedTime(since).TotalMilliseconds / count;
        var sequential = (Suppliers.Length * SupplierMilliseconds) + (Validators.Length * ValidatorMilliseconds);
        return [("parallel_ms", parallel), ("sequential_ms", sequential), ("ratio", sequential / parallel)];
    }
}
