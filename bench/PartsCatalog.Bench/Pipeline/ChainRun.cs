using System.Diagnostics;
using PartsCatalog.Bench.Measuring;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.Bench.Pipeline;

/// <summary>Sends chains of messages through a skeleton that runs in this process, and measures them after some to warm up.</summary>
/// <param name="system">Whose servers the skeleton uses.</param>
/// <param name="finish">Counts the chains that are through.</param>
/// <param name="send">Begins one chain.</param>
internal sealed class ChainRun(SystemUnderTest system, FinishLine finish, Func<CancellationToken, Task> send)
{
    private const int WarmUp = 300;

    /// <param name="chains">Chains to measure.</param>
    /// <param name="senders">How many send, each as fast as it may; a single one waits for each chain's end before it sends the next.</param>
    public async Task<ChainFigures> MeasureAsync(int chains, int senders, CancellationToken cancellationToken)
    {
        // The first send declares what it sends to; a hundred at once would do so a hundred times.
        await send(cancellationToken);
        await finish.MoreAsync(1, cancellationToken);
        await RunAsync(WarmUp, senders, cancellationToken);

        var (before, since) = (ProcessorMs(), TimeProvider.System.GetTimestamp());
        await RunAsync(chains, senders, cancellationToken);
        return new ChainFigures(chains / TimeProvider.System.GetElapsedTime(since).TotalSeconds, (ProcessorMs() - before) / chains);
    }

    private async Task RunAsync(int chains, int senders, CancellationToken cancellationToken)
    {
        if (senders == 1)
        {
            for (var chain = 0; chain < chains; chain++)
            {
                await send(cancellationToken);
                await finish.MoreAsync(1, cancellationToken);
            }

            return;
        }

        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(0, chains),
            new ParallelOptions { MaxDegreeOfParallelism = senders, CancellationToken = cancellationToken },
            async (_, stop) => await send(stop));
        await finish.MoreAsync(chains, cancellationToken);
    }

    private double ProcessorMs() => ProcessorTime.Of(system, BenchSystem.Servers).Values.Sum() + Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;
}
