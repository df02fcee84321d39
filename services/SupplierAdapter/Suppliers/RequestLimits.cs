namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>Most requests in a second, a minute and a day; 0 for no such limit.</summary>
internal sealed record RequestLimits(int PerSecond, int PerMinute, int PerDay);
