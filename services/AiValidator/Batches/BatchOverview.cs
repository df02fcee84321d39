namespace PartsCatalog.AiValidator.Batches;

/// <summary>What waits for the providers' batch APIs at one moment.</summary>
/// <param name="Lookups">Lookups that were acknowledged and not yet answered.</param>
/// <param name="OldestSince">Since when the oldest of them waits; null when none does.</param>
/// <param name="FirstDueBy">When the first of them can wait no longer; null when none does.</param>
/// <param name="Requests">Their requests, by AI and state.</param>
/// <param name="Batches">Batches that are on their way, the oldest first.</param>
/// <param name="Unreadable">Lookups that this release cannot read and passes over for a while, those that are due first at the front; at most 1000.</param>
internal sealed record BatchOverview(
    long Lookups, DateTimeOffset? OldestSince, DateTimeOffset? FirstDueBy, IReadOnlyList<RequestCount> Requests, IReadOnlyList<BatchOnItsWay> Batches,
    IReadOnlyList<UnreadableLookup> Unreadable);
