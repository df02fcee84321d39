namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Body of searchItems.</summary>
internal sealed record AmazonSearch
{
    public required string PartnerTag { get; init; }

    public required string Keywords { get; init; }

    public string SearchIndex { get; init; } = "All";

    /// <summary>1 to 10.</summary>
    public int ItemCount { get; init; } = 10;

    public required IReadOnlyList<string> Resources { get; init; }
}
