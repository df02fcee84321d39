using Aspire.Hosting;
using Aspire.Hosting.Terminal;
using PartsCatalog.Run.Lookups;

namespace PartsCatalog.Run;

/// <summary>Looks parts up, prints each record as a line of JSON in the order asked for, and is done.</summary>
internal sealed class OnceRun(IReadOnlyList<string> parts) : IRun
{
    private const int Failed = 1;
    private const int Interrupted = 130;
    private const int AtOnce = 16;

    public int ExitCode { get; private set; } = Failed;

    public int ExitCodeWhenStopped => Interrupted;

    public async Task WorkAsync(DistributedApplication system, IScreen screen, CancellationToken stop)
    {
        await SystemStart.WaitAsync(system, stop);
        using var gateway = GatewayClient.Of(system);
        using var places = new SemaphoreSlim(AtOnce);
        var lookups = parts.Select(part => LookUpAsync(part)).ToList();
        var completed = 0;
        foreach (var lookup in lookups)
        {
            var outcome = await lookup;
            if (outcome.Record is { } record)
            {
                completed++;
                await Console.Out.WriteLineAsync(record.AsMemory(), stop);
            }
            else
            {
                screen.Write(console => console.Write(new Unwrapped($"{outcome.Part}: {outcome.Failure}")));
            }
        }
        await Console.Out.FlushAsync(stop);
        screen.Write(console => console.Write(new Unwrapped($"{completed} of {parts.Count} lookups completed.")));
        ExitCode = completed == parts.Count ? 0 : Failed;

        async Task<LookupOutcome> LookUpAsync(string part)
        {
            await places.WaitAsync(stop);
            try
            {
                return await gateway.LookUpAsync(part, stop);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
