namespace PartsCatalog.FaultChecks;

/// <summary>Nearest-rank percentiles.</summary>
public static class Percentile
{
    /// <returns>Null of no values.</returns>
    public static TimeSpan? Of(IEnumerable<TimeSpan> values, double percent)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100) - 1)];
    }
}
