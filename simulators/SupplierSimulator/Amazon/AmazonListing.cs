namespace PartsCatalog.SupplierSimulator.Amazon;

/// <summary>One product page: the part itself, or something that is sold beside it.</summary>
internal sealed record AmazonListing
{
    public required string Asin { get; init; }
    public required string Title { get; init; }
    public required string Brand { get; init; }
    public string? ItemPartNumber { get; init; }
    public string? Model { get; init; }
    public string? Upc { get; init; }
    public string[] Features { get; init; } = [];
    public string? Color { get; init; }
    public string? Warranty { get; init; }

    /// <summary>Inches: length, width, height.</summary>
    public decimal[]? Size { get; init; }

    /// <summary>Pounds; 0 is not given.</summary>
    public decimal WeightLb { get; init; }

    /// <summary>Some listings are in centimetres and grams.</summary>
    public bool Metric { get; init; }

    public decimal? Price { get; init; }
    public decimal? ListPrice { get; init; }
    public int Quantity { get; init; }
    public required string ImageKey { get; init; }
    public int Images { get; init; }
    public double? Rating { get; init; }
    public int Reviews { get; init; }
    public string Merchant { get; init; } = "Amazon.com";
}
