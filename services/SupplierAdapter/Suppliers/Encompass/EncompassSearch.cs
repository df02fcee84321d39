namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>What search looks for.</summary>
internal sealed record EncompassSearch
{
    public required string SearchTerm { get; init; }

    /// <summary>part or model.</summary>
    public required string Mode { get; init; }

    /// <summary>Encompass's code of the make; empty for any.</summary>
    public string LimitBrand { get; init; } = "";
}
