namespace PartsCatalog.SupplierSimulator.World;

/// <summary>A further attribute of a kind of part, and the values it can have. The name is the registry's.</summary>
/// <param name="Label">How a supplier's text calls it.</param>
/// <param name="Unit">What a supplier's text writes behind the value, with its leading space.</param>
internal sealed record Spec(string Name, string Label, string Unit, params string[] Values);

/// <summary>What parts of one kind have in common: where they belong, and between what bounds their values lie.</summary>
internal sealed record PartKind
{
    public required string Name { get; init; }

    /// <summary>The supplier's shop-floor abbreviation ("SENSOR TEMP").</summary>
    public required string Abbreviation { get; init; }

    public required string Department { get; init; }
    public required string Category { get; init; }
    public required string[] SubCategories { get; init; }
    public required string[] Appliances { get; init; }
    public required decimal PriceLow { get; init; }
    public required decimal PriceHigh { get; init; }

    /// <summary>Pounds.</summary>
    public required decimal WeightLow { get; init; }

    public required decimal WeightHigh { get; init; }

    /// <summary>Inches, the longest side.</summary>
    public required decimal SizeLow { get; init; }

    public required decimal SizeHigh { get; init; }
    public required string HtsCode { get; init; }
    public required string[] Symptoms { get; init; }
    public string[] Materials { get; init; } = ["Plastic", "Steel", "Aluminum", "Rubber", "Copper"];
    public string[] Colors { get; init; } = ["Black", "White", "Gray"];
    public Spec[] Specs { get; init; } = [];
}
