namespace PartsCatalog.SupplierAdapter.Suppliers.Reliable;

/// <summary>Body of /partSearch/v2/query.</summary>
/// <param name="PartNumber">The number.</param>
internal sealed record ReliableQuery(string PartNumber);
