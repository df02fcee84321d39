namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>At most so many permits in any window of that length.</summary>
/// <param name="Permits">Permits, 1 or more.</param>
/// <param name="Window">Length of the window.</param>
internal sealed record RateRule(int Permits, TimeSpan Window);
