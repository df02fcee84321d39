namespace PartsCatalog.SupplierSimulator.World;

/// <summary>The truth about one part of one brand. Suppliers say less than this, and some of it wrong.</summary>
internal sealed record PartRecord
{
    /// <summary>The number in the manufacturer's spelling.</summary>
    public required string Number { get; init; }

    /// <summary>What the number is found by: upper case, letters and digits alone, GE's zero padding gone.</summary>
    public required string Key { get; init; }

    public required ulong Seed { get; init; }
    public required Brand Brand { get; init; }
    public required PartKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>The terse text of trade suppliers.</summary>
    public required string Abbreviated { get; init; }

    public required string Description { get; init; }
    public required string[] Features { get; init; }
    public required decimal ListPrice { get; init; }

    /// <summary>What it usually sells for to the public.</summary>
    public required decimal SellingPrice { get; init; }

    /// <summary>What a trade account pays.</summary>
    public required decimal NetCost { get; init; }

    public decimal? CorePrice { get; init; }
    public required decimal WeightLb { get; init; }

    /// <summary>Inches: length, width, height of the thing itself.</summary>
    public required decimal[] ProductSize { get; init; }

    /// <summary>Inches: length, width, height of the box.</summary>
    public required decimal[] BoxSize { get; init; }

    public required string Upc { get; init; }
    public required string Asin { get; init; }
    public required string BasePn { get; init; }
    public required string HtsCode { get; init; }
    public required string Country { get; init; }
    public required string Color { get; init; }
    public required string Material { get; init; }
    public required string Warranty { get; init; }
    public required IReadOnlyList<KeyValuePair<Spec, string>> Specs { get; init; }
    public required string[] Models { get; init; }
    public required string[] Symptoms { get; init; }
    public required string[] CrossReferences { get; init; }
    public required string[] Replaces { get; init; }
    public string? ReplacedBy { get; init; }
    public required bool Discontinued { get; init; }
    public required bool Hazardous { get; init; }
    public required bool Oversize { get; init; }
    public required int ImageCount { get; init; }
    public required double Rating { get; init; }
    public required int Reviews { get; init; }

    /// <summary>Written by hand from public facts, and kept clear of the corruption model except where the facts themselves are odd.</summary>
    public bool Curated { get; init; }
}
