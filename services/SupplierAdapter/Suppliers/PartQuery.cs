using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SupplierAdapter.Suppliers;

/// <summary>What a supplier is asked.</summary>
/// <param name="Number">The number, as it was asked for and normalised.</param>
/// <param name="Manufacturer">Canonical make, when one was named.</param>
internal sealed record PartQuery(PartNumber Number, string? Manufacturer);
