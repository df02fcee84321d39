namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>As of when a source's statements in a document stand, as the gateway keeps it.</summary>
/// <param name="At">When it was asked.</param>
/// <param name="Listing">Its own number of the part, where it is to be shown.</param>
internal sealed record Observation(DateTimeOffset At, string? Listing);
