namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Body of /parts/lookup.</summary>
internal sealed record MarconeLookup
{
    public required int CustNo { get; init; }

    public required string PartNumber { get; init; }

    /// <summary>Marcone's code of the make; left out for any.</summary>
    public string? Make { get; init; }

    public string LookupType { get; init; } = "Default";
}
