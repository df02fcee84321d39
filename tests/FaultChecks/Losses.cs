namespace PartsCatalog.FaultChecks;

/// <summary>Promises that were not kept, each with what is missing.</summary>
internal static class Losses
{
    public static IReadOnlyList<string> Of(LookupLedger ledger, EndWatch watch, IEnumerable<SessionOutcome> ends, IReadOnlyDictionary<Guid, int> published)
    {
        var shown = ends.Select(end => end.Session).ToHashSet();
        var lost = new List<string>();
        foreach (var (session, promise) in ledger.Acknowledged)
        {
            var missing = !watch.Ended.ContainsKey(session) ? "never ended"
                : !shown.Contains(session) ? "ended, but the gateway does not show it"
                : !published.ContainsKey(session) ? "ended, but no result was published"
                : null;
            if (missing is not null)
                lost.Add($"{promise.Number} ({session}, by {promise.Door}) {missing}");
        }

        return lost;
    }
}
