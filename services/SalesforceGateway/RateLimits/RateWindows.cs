namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>The two windows of every client.</summary>
internal static class RateWindows
{
    public const string MinutePolicy = "permin";
    public const string HourPolicy = "perhr";

    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);
}
