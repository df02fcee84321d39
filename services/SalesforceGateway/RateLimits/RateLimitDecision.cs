namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>Whether a request may pass, and the window with the least left.</summary>
internal sealed record RateLimitDecision(bool Allowed, WindowState Tightest)
{
    /// <summary>Whole seconds until there is room for one more, at least one.</summary>
    public long WaitSeconds => Math.Max(1, (long)Math.Ceiling(Tightest.UntilRoom.TotalSeconds));
}
