namespace PartsCatalog.Consensus.Replays;

/// <summary>The last line of a replay over the catalogue.</summary>
/// <param name="Parts">Parts that were settled again.</param>
/// <param name="Changed">Parts with an attribute that is settled otherwise.</param>
/// <param name="ValuesChanged">Attributes with another value.</param>
/// <param name="ToReview">Parts that a person would have to look at, and has not to now.</param>
/// <param name="FromReview">Parts that a person need not look at any more.</param>
/// <param name="ByAttribute">Values that changed, by attribute, most first.</param>
internal sealed record ReplaySummary(int Parts, int Changed, int ValuesChanged, int ToReview, int FromReview, IReadOnlyDictionary<string, int> ByAttribute);
