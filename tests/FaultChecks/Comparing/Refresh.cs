using PartsCatalog.FaultChecks.Doors;

namespace PartsCatalog.FaultChecks.Comparing;

/// <summary>
/// Asks for the same parts again, round every cache, and says where the end or the record is another one: a refresh that finds anything
/// else than the record that stands was preceded by a wrong one.
/// </summary>
internal sealed class Refresh(SystemUnderTest system)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<string>> DifferencesAsync(IReadOnlyList<EndedLookup> lookups, CancellationToken cancellationToken)
    {
        if (lookups.Count == 0)
            return [];
        var ledger = new LookupLedger([new GatewayDoor(system)]);
        await using var watch = new EndWatch(system, ledger);
        await ledger.AskAsync(lookups.Select(lookup => lookup.Number).Distinct(), Pace, forceRefresh: true, cancellationToken);
        await watch.AllEndedAsync(Limit);
        var ends = await SessionOutcome.ReadAllAsync(system, watch.Ended.Keys, Limit);
        var again = ends.ToDictionary(end => ledger.Acknowledged[end.Session].Number);
        var differences = new List<string>();
        foreach (var lookup in lookups)
        {
            var record = await RecordState.ReadAsync(system, lookup.Number, cancellationToken);
            if (Difference(lookup, again.GetValueOrDefault(lookup.Number), record) is { } difference)
                differences.Add($"{lookup.Number}: {difference}");
        }

        return differences;
    }

    private static string? Difference(EndedLookup lookup, SessionOutcome? again, RecordState? record) => (lookup.End, again) switch
    {
        (_, null) => "the refresh did not end",
        var (end, refresh) when end.Status != refresh.Status || end.FailureReason != refresh.FailureReason =>
            $"{end.Status} {end.FailureReason} under the fault, {refresh.Status} {refresh.FailureReason} when refreshed",
        var (end, refresh) when !end.FailedSources.SequenceEqual(refresh.FailedSources) =>
            $"without [{string.Join(", ", end.FailedSources)}] under the fault, without [{string.Join(", ", refresh.FailedSources)}] when refreshed",
        _ when lookup.Record != record => $"the record changed when it was refreshed, from {lookup.Record} to {record}",
        _ => null,
    };
}
