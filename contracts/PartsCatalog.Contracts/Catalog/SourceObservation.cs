namespace PartsCatalog.Contracts.Catalog;

/// <summary>When a source last said what a record holds of it.</summary>
/// <param name="Source">A supplier's name.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Listing">Its own number of what it lists, where one is to be shown with what it says: the ASIN at Amazon.</param>
public sealed record SourceObservation(string Source, DateTimeOffset At, string? Listing = null);
