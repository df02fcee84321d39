namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>How far a window is used up.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Limit">Its limit.</param>
/// <param name="Remaining">Requests left in it.</param>
/// <param name="UntilRoom">Time until the oldest counted request leaves it; zero when none is counted.</param>
internal sealed record WindowState(string Policy, int Limit, int Remaining, TimeSpan UntilRoom)
{
    /// <summary>The one that says more. With both used up it is the hour: waiting for the minute alone would not help.</summary>
    public static WindowState Tightest(WindowState minute, WindowState hour) => hour.Remaining <= minute.Remaining ? hour : minute;
}
