namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Something that a supplier's answer says otherwise than the truth, or leaves out.</summary>
/// <param name="Attribute">The registry's name of the attribute.</param>
internal sealed record Corruption(string Attribute, string How);

/// <summary>What one supplier believes about a part, before it is put into that supplier's shape. Null is 'not given'.</summary>
internal sealed record SupplierAnswer
{
    public required PartRecord Truth { get; init; }
    public required string Number { get; init; }
    public required string BrandName { get; init; }
    public required string Abbreviated { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public string[] Features { get; init; } = [];
    public decimal? ListPrice { get; init; }
    public decimal? SellingPrice { get; init; }
    public decimal? NetCost { get; init; }

    /// <summary>Pounds; 0 is this supplier's 'not known'.</summary>
    public decimal WeightLb { get; init; }

    /// <summary>Length, width, height as the supplier has them, in inches unless corrupted.</summary>
    public decimal[]? Size { get; init; }

    public string? Upc { get; init; }
    public string? HtsCode { get; init; }
    public string[] Models { get; init; } = [];
    public string[] Symptoms { get; init; } = [];
    public string[] CrossReferences { get; init; } = [];
    public string[] Replaces { get; init; } = [];
    public string? ReplacedBy { get; init; }
    public int Quantity { get; init; }
    public bool Discontinued { get; init; }
    public int Images { get; init; }
    public required IReadOnlyList<Corruption> Corruptions { get; init; }
}
