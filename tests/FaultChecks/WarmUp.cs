using PartsCatalog.FaultChecks.Doors;

namespace PartsCatalog.FaultChecks;

/// <summary>Lookups without a fault before the first run: programs that are compiled while they are measured would be measured as slow.</summary>
public static class WarmUp
{
    private const int Lookups = 60;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <exception cref="InvalidOperationException">Lookups were lost without any fault.</exception>
    public static async Task RunAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        await using var messages = new MessageDoor(system);
        var ledger = new LookupLedger([new GatewayDoor(system), messages]);
        await using var watch = new EndWatch(system, ledger);
        // Numbers that FaultRun.Numbers never gives.
        await ledger.AskAsync(Enumerable.Range(0, Lookups).Select(index => $"WR95X{10000 + index}"), Pace, cancellationToken: cancellationToken);
        if (!await watch.AllEndedAsync(Limit) || ledger.Acknowledged.Count < Lookups)
            throw new InvalidOperationException($"Without any fault {ledger.Acknowledged.Count} of {Lookups} lookups were acknowledged and {watch.Ended.Count} ended.");
    }
}
