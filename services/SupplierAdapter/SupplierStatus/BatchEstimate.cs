namespace PartsCatalog.SupplierAdapter.SupplierStatus;

/// <summary>When a batch that begins now will be done, if nothing else is asked for. Batches that are under way come first.</summary>
/// <param name="Parts">Lookups in it.</param>
/// <param name="DoneAt">The time.</param>
/// <param name="LimitedBy">The supplier whose limits decide; null where none has any.</param>
/// <param name="PartsPerDay">Most lookups of batches in a day; null without limits.</param>
internal sealed record BatchEstimate(int Parts, DateTimeOffset DoneAt, string? LimitedBy, double? PartsPerDay);
