namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Times as the database keeps them.</summary>
public static class Moment
{
    /// <summary>UTC, cut to the microsecond: a time reads back as it was written, in the row and in the document.</summary>
    public static DateTimeOffset Of(DateTimeOffset time)
    {
        var utc = time.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
