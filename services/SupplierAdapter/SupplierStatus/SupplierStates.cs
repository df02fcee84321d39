namespace PartsCatalog.SupplierAdapter.SupplierStatus;

/// <summary>All suppliers.</summary>
/// <param name="Suppliers">By name.</param>
internal sealed record SupplierStates(IReadOnlyList<SupplierState> Suppliers);
