namespace PartsCatalog.FaultChecks;

/// <summary>The moment of a fault.</summary>
/// <param name="At">Timestamp of the monotonic clock.</param>
/// <param name="InFlight">Promised sessions that ran then.</param>
internal sealed record Strike(long At, int InFlight)
{
    /// <summary>How long each lookup that ended after it was waited for: from the strike, or from its promise where that came later.</summary>
    public IReadOnlyList<TimeSpan> Recoveries(LookupLedger ledger, EndWatch watch) =>
        [.. watch.Ended.Where(end => end.Value > At).Select(end => TimeProvider.System.GetElapsedTime(Math.Max(At, ledger.Acknowledged[end.Key].At), end.Value))];
}
