namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>Whether a request may pass, and the state of the window with the least left.</summary>
/// <param name="Allowed">Whether it may pass.</param>
/// <param name="Policy">Name of the window.</param>
/// <param name="Limit">Its limit.</param>
/// <param name="Remaining">Requests left in it.</param>
/// <param name="UntilRoom">Time until it gives room for one more.</param>
internal readonly record struct RateLimitDecision(bool Allowed, string Policy, int Limit, int Remaining, TimeSpan UntilRoom)
{
    /// <summary>Whole seconds to wait, at least one.</summary>
    public long WaitSeconds => Math.Max(1, (long)Math.Ceiling(UntilRoom.TotalSeconds));
}
