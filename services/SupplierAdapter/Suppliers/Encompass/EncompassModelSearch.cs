namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>What modelPartList looks for.</summary>
internal sealed record EncompassModelSearch
{
    public required string ModelNumber { get; init; }
}
