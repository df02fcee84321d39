using PartsCatalog.Bench.Measuring;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Pipeline;

/// <summary>Lookups a second of the whole system, against a bare MassTransit skeleton with as many messages of the same size on the same broker.</summary>
internal sealed class PipelineBenchmark : IBenchmark
{
    private const int InFlight = 96;
    private const int WarmUp = 300;

    // A dozen seconds: over three its rate differs by a third from run to run.
    private const int SkeletonChains = 4000;
    private const int GuardedChains = 1000;
    private const int SkeletonSenders = 64;

    public string Name => "pipeline";

    public string Description => "lookups/s of the whole system, CPU by process, messages and commits; ratio to a bare MassTransit skeleton";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var count = arguments.Lookups ?? 2000;
        await using var system = await BenchSystem.StartAsync(cancellationToken: cancellationToken);
        await using var completions = await Completions.ListenAsync(system);
        await Requests.RunAsync(system, completions, Requests.Numbers(0, WarmUp), InFlight);

        var everything = BenchSystem.Services.Concat(BenchSystem.Servers).ToList();
        var (brokerBefore, commitsBefore) = (await BrokerCounts.ReadAsync(system, cancellationToken), await CommitsAsync(system));
        var processorBefore = ProcessorTime.Of(system, everything);
        var since = TimeProvider.System.GetTimestamp();
        await Requests.RunAsync(system, completions, Requests.Numbers(1, count), InFlight);
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        var processor = ProcessorTime.Of(system, everything).ToDictionary(entry => entry.Key, entry => (entry.Value - processorBefore[entry.Key]) / count);
        var broker = await BrokerCounts.ReadAsync(system, cancellationToken);
        var commits = await CommitsAsync(system) - commitsBefore;

        var messages = (double)(broker.Delivered - brokerBefore.Delivered) / count;
        var bytes = (double)(broker.Received - brokerBefore.Received) / count;
        await Console.Error.WriteLineAsync($"pipeline: {count / seconds:0.0} lookups/s, {processor.Values.Sum():0.0} ms of CPU a lookup; now the skeletons: {messages:0.0} messages of {bytes / messages:0} bytes");
        var (hops, size) = ((int)Math.Round(messages), (int)(bytes / messages));
        // The bare one last: it leaves the broker a log of hundreds of megabytes to put away, which would be counted to whoever comes next.
        var guarded = await GuardedSkeleton.RunAsync(system, hops, size, GuardedChains, SkeletonSenders, cancellationToken);
        var skeleton = await Skeleton.RunAsync(system, hops, size, SkeletonChains, SkeletonSenders, cancellationToken);
        return
        [
            ("lookups", count),
            ("failed", completions.Failed),
            ("lookups_per_s", count / seconds),
            ("skeleton_per_s", skeleton.PerSecond),
            ("ratio", count / seconds / skeleton.PerSecond),
            ("skeleton_cpu_ms", skeleton.CpuMs),
            ("guarded_per_s", guarded.PerSecond),
            ("guarded_cpu_ms", guarded.CpuMs),
            ("cpu_ms_per_lookup", processor.Values.Sum()),
            .. processor.Select(entry => ($"cpu_ms_{entry.Key.Replace('-', '_')}", entry.Value)),
            ("commits_per_lookup", (double)commits / count),
            ("messages_per_lookup", messages),
            ("bytes_per_lookup", bytes),
        ];
    }

    // The statistics collector's own view of all databases; its connections commit too, which is far below one a lookup.
    private static Task<long> CommitsAsync(SystemUnderTest system) =>
        system.ScalarAsync<long>("lookupdb", "select sum(xact_commit)::bigint from pg_stat_database");
}
