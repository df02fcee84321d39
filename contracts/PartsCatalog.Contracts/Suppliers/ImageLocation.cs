namespace PartsCatalog.Contracts.Suppliers;

/// <summary>An image at a supplier.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="Url">Where it is; untrusted.</param>
public sealed record ImageLocation(SupplierName Source, string Url);
