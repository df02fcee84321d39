using System.Diagnostics;
using PartsCatalog.Bench.Measuring;

namespace PartsCatalog.Bench.Start;

/// <summary>How long a built clone takes to its first record, and what the services weigh after many lookups.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int InFlight = 96;

    public string Name => "start";

    public string Description => "seconds from ./run.sh --once to its first line; memory of all services after 1,000 and 10,000 lookups";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var start = await FirstLineAsync(cancellationToken);
        await using var system = await BenchSystem.StartAsync(cancellationToken: cancellationToken);
        await using var completions = await Completions.ListenAsync(system);
        await Requests.RunAsync(system, completions, Requests.Numbers(0, 1000), InFlight);
        var after1000 = BenchSystem.Services.ToDictionary(service => service, service => ProcessorTime.ResidentMegabytes(system, [service]));
        for (var family = 1; family < 10; family++)
        {
            await Requests.RunAsync(system, completions, Requests.Numbers(family, 1000), InFlight);
        }

        var after10000 = ProcessorTime.ResidentMegabytes(system, BenchSystem.Services);
        return
        [
            ("start_s", start),
            ("rss_mb", after1000.Values.Sum()),
            .. after1000.Select(entry => ($"rss_mb_{entry.Key.Replace('-', '_')}", entry.Value)),
            ("rss_mb_10000", after10000),
            ("rss_growth", after10000 / after1000.Values.Sum()),
        ];
    }

    private static async Task<double> FirstLineAsync(CancellationToken cancellationToken)
    {
        var run = new ProcessStartInfo("./run.sh", ["--fresh", "--once", "WR55X10025"]) { RedirectStandardOutput = true, UseShellExecute = false };
        var since = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(run) ?? throw new InvalidOperationException("./run.sh did not start.");
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("./run.sh --once printed no record.");
        var seconds = TimeProvider.System.GetElapsedTime(since).TotalSeconds;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"./run.sh --once ended with {process.ExitCode} after: {line}");
    }
}
