namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>A step of a lookup, for people.</summary>
internal sealed record TimelineEntry(DateTimeOffset At, string Event, string? Detail = null);
