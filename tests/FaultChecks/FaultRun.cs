using PartsCatalog.FaultChecks.Comparing;
using PartsCatalog.FaultChecks.Doors;

namespace PartsCatalog.FaultChecks;

/// <summary>
/// Asks for lookups at a steady rate by both doors, injects one fault in the midst, waits until all is quiet, and compares with what the same parts
/// give without it (or, where the trouble is outside and stands, under it).
/// </summary>
public sealed class FaultRun(SystemUnderTest system)
{
    private static readonly TimeSpan HealthLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ToldLimit = TimeSpan.FromSeconds(30);

    /// <param name="fault">What goes wrong.</param>
    /// <param name="numbers">Parts that no run before has asked for.</param>
    /// <param name="load">How they are asked for.</param>
    /// <param name="compare">Whether results are compared; a control that looks for losses alone does without.</param>
    public async Task<FaultVerdict> RunAsync(
        IFault fault, IReadOnlyList<string> numbers, FaultLoad load, bool compare = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(load);
        await system.DeadLettersAsync(take: true);
        var results = await PublishedResults.ListenAsync(system, cancellationToken);
        await using var messages = new MessageDoor(system);
        var ledger = new LookupLedger([new GatewayDoor(system), messages]);
        await using var watch = new EndWatch(system, ledger);
        var mended = false;
        try
        {
            await fault.PrepareAsync(system, cancellationToken);
            var strike = await StrikeAsync(fault, numbers, load, ledger, watch, cancellationToken);
            await watch.AllEndedAsync(load.EndLimit);
            await system.Application.WaitForHealthyAsync(HealthLimit, cancellationToken);
            var open = await new Quiet(system).OpenAsync(load.EndLimit);
            var ends = await SessionOutcome.ReadAllAsync(system, watch.Ended.Keys, ToldLimit);
            var lost = Losses.Of(ledger, watch, ends, await results.TakeAsync(cancellationToken));
            var lookups = compare ? await EndedLookup.ReadAllAsync(system, ledger, ends, cancellationToken) : [];

            var different = fault.StandsWhileCompared ? await StandingDifferencesAsync(fault, lookups, cancellationToken) : [];
            mended = true;
            await fault.MendAsync(system, cancellationToken);
            await system.Application.WaitForHealthyAsync(HealthLimit, cancellationToken);
            different.AddRange(await new Refresh(system).DifferencesAsync([.. lookups.Where(lookup => !IsComparedStanding(fault, lookup))], cancellationToken));

            var letters = await DeadLetters.TakeAsync(system);
            return new FaultVerdict
            {
                Fault = fault.Name,
                Attempted = ledger.Attempted,
                Acknowledged = ledger.Acknowledged.Count,
                InFlight = strike.InFlight,
                Completed = ends.Count(end => end.Status == "COMPLETED"),
                Lost = lost.Count,
                Different = different.Count,
                Twice = await TwiceAsync(),
                Open = open,
                DeadWithReason = letters.WithReason,
                DeadWithoutReason = letters.WithoutReason,
                DeadExpected = fault.DeadLetters,
                Recoveries = strike.Recoveries(ledger, watch),
                Details = [.. lost, .. different, .. letters.Details],
            };
        }
        finally
        {
            if (!mended)
                await fault.MendAsync(system, cancellationToken);
        }
    }

    /// <summary>Numbers that no other run of the system uses; of the shape of GE's refrigeration parts, so that the simulators know them.</summary>
    public static IReadOnlyList<string> Numbers(int run, int count) =>
        [.. Enumerable.Range(0, count).Select(index => $"WR{10 + (run % 80)}X{10000 + (run / 80 * 1000) + index}")];

    private async Task<Strike> StrikeAsync(
        IFault fault, IReadOnlyList<string> numbers, FaultLoad load, LookupLedger ledger, EndWatch watch, CancellationToken cancellationToken)
    {
        if (fault.StrikesByItself)
        {
            var all = ledger.AskAsync(numbers, load.Pace, cancellationToken: cancellationToken);
            await fault.InjectAsync(system, cancellationToken);
            var strike = new Strike(TimeProvider.System.GetTimestamp(), watch.Running);
            await all;
            return strike;
        }
        else
        {
            await ledger.AskAsync(numbers.Take(load.BeforeStrike), load.Pace, cancellationToken: cancellationToken);
            var strike = new Strike(TimeProvider.System.GetTimestamp(), watch.Running);
            var rest = ledger.AskAsync(numbers.Skip(load.BeforeStrike), load.Pace, cancellationToken: cancellationToken);
            await fault.InjectAsync(system, cancellationToken);
            await rest;
            return strike;
        }
    }

    private async Task<List<string>> StandingDifferencesAsync(IFault fault, IReadOnlyList<EndedLookup> lookups, CancellationToken cancellationToken)
    {
        var excess = lookups.Where(lookup => lookup.LacksMoreThan(fault.Allows)).Select(lookup => $"{lookup.Number}: lacks more than the trouble explains: {lookup.Lacking}");
        var standing = lookups.Where(lookup => IsComparedStanding(fault, lookup) && !lookup.LacksMoreThan(fault.Allows)).ToList();
        var untouched = fault.Allows != OutsideTrouble.None && !lookups.Any(lookup => lookup.IsLacking);
        return
        [
            .. excess,
            .. await new Refresh(system).DifferencesAsync(standing, cancellationToken),
            .. untouched ? ["no lookup did without anything: the trouble has not been tried"] : Array.Empty<string>(),
        ];
    }

    // What had all it needed is compared in calm; what did without something, with how it ends while that is still missing.
    private static bool IsComparedStanding(IFault fault, EndedLookup lookup) =>
        fault.StandsWhileCompared && (fault.Allows == OutsideTrouble.None || lookup.IsLacking);

    private async Task<int> TwiceAsync() => (int)await system.ScalarAsync<long>(
        "catalogdb",
        """
        select count(*) from master_catalog_versions v
        join master_catalog_versions earlier on earlier.catalog_id = v.catalog_id and earlier.version = v.version - 1
        where earlier.content_hash = v.content_hash
        """);
}
