using PartsCatalog.Bench.Measuring;

namespace PartsCatalog.Bench.Burst;

/// <summary>A thousand lookups of a batch at once, the suppliers' real limits scaled up tenfold, and people who ask meanwhile.</summary>
internal sealed class BurstBenchmark : IBenchmark
{
    public string Name => "burst";

    public string Description => "1,000 lookups of a batch at once under limits: all end, none loses a supplier to waiting, people are not delayed";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var count = arguments.Lookups ?? 1000;
        await using var system = await BenchSystem.StartAsync(limitsScaledBy: 10, cancellationToken);
        await using var completions = await Completions.ListenAsync(system);
        var alone = await PeopleAsync(system, completions, family: 2, cancellationToken);

        var since = TimeProvider.System.GetTimestamp();
        var batch = await Task.WhenAll(Requests.Numbers(1, count).Select(number => Requests.SendAsync(system, number, "BATCH")));
        var meanwhile = await PeopleAsync(system, completions, family: 3, cancellationToken);
        await Task.WhenAll(batch.Select(completions.EndOfAsync)).WaitAsync(TimeSpan.FromMinutes(30), cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;

        var withoutSupplier = batch.Count(session => completions.BodyOf(session).GetProperty("failedSources").GetArrayLength() > 0);
        return
        [
            ("batch", count),
            ("batch_seconds", seconds),
            ("batch_ended", batch.Length),
            ("batch_without_a_supplier", withoutSupplier),
            ("interactive_alone_p95_ms", alone),
            ("interactive_meanwhile_p95_ms", meanwhile),
            ("interactive_delay_ms", meanwhile - alone),
        ];
    }

    private static async Task<double> PeopleAsync(FaultChecks.SystemUnderTest system, Completions completions, int family, CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var times = new List<double>();
        foreach (var number in Requests.Numbers(family, 40))
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            var since = TimeProvider.System.GetTimestamp();
            var session = await Requests.SendAsync(system, number);
            times.Add(TimeProvider.System.GetElapsedTime(since, await completions.EndOfAsync(session).WaitAsync(TimeSpan.FromMinutes(1), cancellationToken)).TotalMilliseconds);
        }

        times.Sort();
        return times[(int)(0.95 * times.Count) - 1];
    }
}
