using PartsCatalog.FaultChecks.Comparing;
using PartsCatalog.FaultChecks.Doors;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Waits until a lookup has all suppliers and both AIs again: breakers stay open for a while after a trouble has ended.</summary>
internal static class WholeAgain
{
    private const string Probe = "WR55X10025";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task WaitAsync(SystemUnderTest system, CancellationToken cancellationToken) => Eventually.Async(
        async () =>
        {
            var ledger = new LookupLedger([new GatewayDoor(system)]);
            await ledger.AskAsync([Probe], TimeSpan.FromMilliseconds(100), forceRefresh: true, cancellationToken);
            var ends = await SessionOutcome.ReadAllAsync(system, ledger.Acknowledged.Keys, Limit);
            return ends is [{ FailedSources.Count: 0 }] && await RecordState.ReadAsync(system, Probe, cancellationToken) is { IsValidated: true };
        },
        Limit);
}
