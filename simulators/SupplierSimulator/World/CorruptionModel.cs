using Microsoft.Extensions.Options;

namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Turns the truth into what a supplier has of it. Shares no code with what normalises the answers.</summary>
internal sealed class CorruptionModel(IOptions<WorldOptions> options)
{
    private readonly WorldOptions _options = options.Value;

    /// <summary>Null when the supplier does not have the part. Of two suppliers at least Encompass has what all others lack.</summary>
    public SupplierAnswer? Derive(Supplier supplier, PartRecord truth)
    {
        if (!Has(supplier, truth))
            return null;
        if (truth.Curated && !_options.CorruptCurated)
            return Faithful(supplier, truth);
        var faults = new SupplierFaults(supplier, truth.Seed, _options);
        var list = faults.Price(truth.ListPrice);
        var dimensions = faults.Size(supplier == Supplier.Amazon ? truth.ProductSize : truth.BoxSize);
        var discontinued = faults.Discontinued(truth.Discontinued);
        return new SupplierAnswer
        {
            Truth = truth,
            Number = faults.Number(truth),
            BrandName = faults.BrandName(truth.Brand),
            Abbreviated = faults.Typo(truth.Abbreviated, "part_title"),
            Title = faults.Typo(truth.Title, "part_title"),
            Description = faults.Keep("long_description") ? faults.Markup(truth.Description) : null,
            Features = faults.Keep("features") ? truth.Features : [],
            ListPrice = list,
            SellingPrice = faults.Selling(truth.SellingPrice),
            NetCost = faults.Net(truth.NetCost),
            WeightLb = faults.Weight(truth.WeightLb),
            Size = dimensions,
            Upc = faults.Upc(truth.Upc),
            HtsCode = faults.Keep("hts_code") ? truth.HtsCode : null,
            Models = faults.Keep("compatible_models") ? truth.Models : [],
            Symptoms = faults.Keep("related_symptoms") ? truth.Symptoms : [],
            CrossReferences = faults.Keep("cross_reference_parts") ? truth.CrossReferences : [],
            Replaces = faults.Keep("replaces_part_numbers") ? truth.Replaces : [],
            ReplacedBy = truth.ReplacedBy is not null && faults.Keep("replaced_by_part_number") ? truth.ReplacedBy : null,
            Quantity = discontinued ? 0 : faults.Quantity(),
            Discontinued = discontinued,
            Images = faults.Keep("primary_image_url") ? truth.ImageCount : 0,
            Corruptions = faults.Found,
        };
    }

    public bool Has(Supplier supplier, PartRecord truth)
    {
        if (truth.Curated && !_options.CorruptCurated)
            return true;
        return Draws(supplier, truth) || supplier == Supplier.Encompass && !Draws(Supplier.Marcone, truth) && !Draws(Supplier.Reliable, truth) && !Draws(Supplier.Amazon, truth);
    }

    private bool Draws(Supplier supplier, PartRecord truth) => supplier switch
    {
        // AMB…: two brands at Encompass and Marcone, by convention.
        Supplier.Encompass or Supplier.Marcone when truth.Key.StartsWith("AMB", StringComparison.Ordinal) => true,
        Supplier.Encompass => !Draw.Happens(truth.Seed, "encompass-lacks", _options.EncompassLacks),
        Supplier.Marcone => !Draw.Happens(truth.Seed, "marcone-lacks", _options.MarconeLacks),
        Supplier.Reliable => !Draw.Happens(truth.Seed, "reliable-lacks", _options.ReliableLacks),
        _ => !Draw.Happens(truth.Seed, "amazon-lacks", _options.AmazonLacks),
    };

    /// <summary>Curated parts are told truly; Encompass's odd weight and dimensions are as its real answer has them.</summary>
    private static SupplierAnswer Faithful(Supplier supplier, PartRecord truth)
    {
        var odd = supplier == Supplier.Encompass && truth.Brand == Brands.Ge;
        return new SupplierAnswer
        {
            Truth = truth,
            Number = truth.Number,
            BrandName = supplier == Supplier.Amazon ? truth.Brand.AmazonNames[0] : truth.Brand.Name,
            Abbreviated = truth.Abbreviated,
            Title = truth.Title,
            Description = truth.Description,
            Features = truth.Features,
            ListPrice = truth.ListPrice,
            SellingPrice = supplier switch { Supplier.Amazon => truth.SellingPrice - 1.32m, Supplier.Reliable => truth.SellingPrice + 0.64m, _ => truth.SellingPrice },
            NetCost = supplier switch { Supplier.Marcone => truth.NetCost + 0.41m, Supplier.Reliable => truth.NetCost + 0.9m, _ => truth.NetCost },
            WeightLb = odd ? 0 : truth.WeightLb,
            Size = odd ? [6000, 6000, 400] : supplier == Supplier.Amazon ? truth.ProductSize : truth.BoxSize,
            Upc = truth.Upc,
            HtsCode = truth.HtsCode,
            Models = truth.Models,
            Symptoms = truth.Symptoms,
            CrossReferences = truth.CrossReferences,
            Replaces = truth.Replaces,
            ReplacedBy = truth.ReplacedBy,
            Quantity = truth.Discontinued ? 0 : 40 + 17 * (int)supplier,
            Discontinued = truth.Discontinued,
            Images = truth.ImageCount,
            Corruptions = odd ? [new("weight_lbs", "zero"), new("box_length_in", "wrong_scale"), new("box_width_in", "wrong_scale"), new("box_height_in", "wrong_scale")] : [],
        };
    }
}
