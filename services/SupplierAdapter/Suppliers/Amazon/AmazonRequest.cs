namespace PartsCatalog.SupplierAdapter.Suppliers.Amazon;

/// <summary>Body of searchItems and getItems, in either interface; members that are null are left out.</summary>
internal sealed record AmazonRequest
{
    public required string PartnerTag { get; init; }

    /// <summary>PA-API 5 alone: "Associates".</summary>
    public string? PartnerType { get; init; }

    /// <summary>PA-API 5 alone; the Creators API takes it as a header.</summary>
    public string? Marketplace { get; init; }

    /// <summary>searchItems: the words.</summary>
    public string? Keywords { get; init; }

    /// <summary>searchItems: the part of the catalogue.</summary>
    public string? SearchIndex { get; init; }

    /// <summary>searchItems: 1 to 10.</summary>
    public int? ItemCount { get; init; }

    /// <summary>searchItems: 1 to 10; null for the first.</summary>
    public int? ItemPage { get; init; }

    /// <summary>getItems: 1 to 10 ASINs.</summary>
    public IReadOnlyList<string>? ItemIds { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }
}
