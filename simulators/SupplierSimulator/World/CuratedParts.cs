namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Parts written down from public facts. What the facts do not tell (UPC, box, exact sizes) is made up plausibly.</summary>
internal static class CuratedParts
{
    private static readonly PartRecord Thermistor = new()
    {
        Number = "WR55X10025",
        Key = "WR55X10025",
        Seed = Draw.Seed("WR55X10025"),
        Brand = Brands.Ge,
        Kind = CoolingKinds.TemperatureSensor,
        Curated = true,
        Title = "GE WR55X10025 Refrigerator Temperature Sensor Thermistor",
        Abbreviated = "SENSOR TEMP FF",
        Description = "Ensure optimal temperature regulation in your refrigerator with the GE WR55X10025 temperature sensor. This genuine OEM thermistor measures the temperature of the fresh food or freezer "
            + "section and reports it to the main control board, which starts and stops the compressor, fans and defrost. Resistance: 16300 ohm at 32 °F. Terminals: 2. Splice the two wires of the new sensor to "
            + "the harness and seal the joints against moisture. Replaces WR50X10027, WR50X10034 and WR50X10055. Disconnect the refrigerator from its power supply before you begin.",
        Features = ["Genuine OEM GE part number WR55X10025", "Resistance: 16300 ohm", "Terminals: 2", "Color: White", "Fits most GE electronic refrigerator models"],
        ListPrice = 28.95m,
        SellingPrice = 24.31m,
        NetCost = 9.68m,
        WeightLb = 0.06m,
        ProductSize = [6.0m, 0.5m, 0.5m],
        BoxSize = [6.5m, 4.0m, 0.8m],
        Upc = "084691131953",
        Asin = "B00DM8JA7M",
        BasePn = "6907894",
        HtsCode = "9032100090",
        Country = "CN",
        Color = "White",
        Material = "Plastic",
        Warranty = "1 year",
        Specs = [new(Specs.Resistance, "16300"), new(Specs.TerminalCount, "2")],
        Models = MakeModels("WR55X10025", ["DSS25KGRABB", "DSS25KGRACC", "DSS25KGRAWW", "GSS25JETABB", "GSS25JETACC", "GSS25JETAWW"], Brands.Ge, 50),
        Symptoms =
        [
            "Fridge too warm", "Freezer section too warm", "Fridge and Freezer are too warm", "Fridge too cold", "Ice maker not making ice", "Fridge runs too long", "Noisy", "Frost buildup", "Not cooling",
            "Freezer too cold", "Will not start", "Leaking", "Clicking sound", "Light not working", "Door sweating", "Freezer not defrosting", "Ice maker won't dispense ice", "Touchpad does not respond", "Compressor runs constantly",
        ],
        CrossReferences = ["AP3185407", "PS304103"],
        Replaces = ["WR50X10027", "WR50X10034", "WR50X10055"],
        Discontinued = false,
        Hazardous = false,
        Oversize = false,
        ImageCount = 3,
        Rating = 4.6,
        Reviews = 2140,
    };

    private static readonly PartRecord Filter = new()
    {
        Number = "W10295370A",
        Key = "W10295370A",
        Seed = Draw.Seed("W10295370A"),
        Brand = Brands.Whirlpool,
        Kind = CoolingKinds.WaterFilter,
        Curated = true,
        Title = "Whirlpool W10295370A EveryDrop Refrigerator Water Filter 1",
        Abbreviated = "FILTER WATER 1",
        Description = "The EveryDrop ice and water refrigerator filter 1 by Whirlpool reduces chlorine taste and odor, lead, cysts and other contaminants in the water and ice of your refrigerator. Filter life: 6 months. "
            + "Capacity: 200 gal. Flow rate: 0.5 gpm. Pressure rating: 120 psi. Turn the old filter a quarter to the left and pull it out of the base grille, push the new one in and turn it to the right. "
            + "Flush four gallons through it before use. Certification: NSF. Also sold as EDR1RXD1. Replaces W10295370.",
        Features = ["Genuine EveryDrop by Whirlpool filter 1", "Filter life: 6 months", "Capacity: 200 gal", "Certification: NSF", "Color: White", "Fits side-by-side refrigerators with a base grille filter"],
        ListPrice = 54.99m,
        SellingPrice = 49.99m,
        NetCost = 27.40m,
        WeightLb = 0.66m,
        ProductSize = [9.5m, 2.0m, 2.0m],
        BoxSize = [10.2m, 2.8m, 2.8m],
        Upc = "883049341651",
        Asin = "B00UXG4WR8",
        BasePn = "7781205",
        HtsCode = "8421210000",
        Country = "US",
        Color = "White",
        Material = "Carbon block",
        Warranty = "1 year",
        Specs =
        [
            new(CoolingKinds.WaterFilter.Specs[0], "6"), new(CoolingKinds.WaterFilter.Specs[1], "200 gal"), new(Specs.FlowRate, "0.5"), new(Specs.Pressure, "120"),
            new(CoolingKinds.WaterFilter.Specs[5], "NSF"), new(Specs.PackageOfOne, "1"),
        ],
        Models = MakeModels("W10295370A", ["ED5VHEXVB01", "ED5FVGXVQ01", "GSS26C4XXY02", "WRS325FDAM04", "WRS571CIDM01"], Brands.Whirlpool, 32),
        Symptoms = ["Water tastes bad", "Water dispenser slow", "Ice has an odor"],
        CrossReferences = ["EDR1RXD1"],
        Replaces = ["W10295370"],
        Discontinued = false,
        Hazardous = false,
        Oversize = false,
        ImageCount = 4,
        Rating = 4.7,
        Reviews = 38120,
    };

    private static readonly Dictionary<string, PartRecord> ByKey = Index([Thermistor, Filter, .. CuratedNumbers.Records]);

    /// <summary>All of them, the predecessors of some among them.</summary>
    public static IEnumerable<PartRecord> All => ByKey.Values;

    /// <summary>The parts as they are made now.</summary>
    public static IEnumerable<PartRecord> Current => All.Where(part => part.ReplacedBy is null);

    public static PartRecord? Find(string key) => ByKey.GetValueOrDefault(key);

    private static Dictionary<string, PartRecord> Index(IEnumerable<PartRecord> parts)
    {
        var index = new Dictionary<string, PartRecord>(StringComparer.Ordinal);
        foreach (var part in parts.Select(WithCheckedUpc))
        {
            index[part.Key] = part;
            foreach (var old in part.Replaces)
                index[old] = Predecessor(part, old);
        }

        return index;
    }

    private static PartRecord WithCheckedUpc(PartRecord part) => part with { Upc = part.Upc[..11] + PartGenerator.CheckDigit(part.Upc[..11]) };

    /// <summary>An old number of the same part: not made any more, replaced by the current one.</summary>
    private static PartRecord Predecessor(PartRecord part, string old)
    {
        var draw = new Draw(Draw.Seed(old));
        return part with
        {
            Number = old,
            Key = old,
            Seed = Draw.Seed(old),
            Title = part.Title.Replace(part.Number, old, StringComparison.Ordinal),
            Features = [.. part.Features.Select(f => f.Replace(part.Number, old, StringComparison.Ordinal))],
            Description = $"This number is superseded by {part.Number}. {part.Description}",
            Upc = PartGenerator.MakeUpc(part.Brand.UpcPrefix, ref draw),
            Asin = "B0" + draw.Text("0123456789ABCDEFGHJK", 8),
            BasePn = draw.Between(1_000_000, 6_000_000).ToString(),
            Replaces = [],
            ReplacedBy = part.Number,
            Discontinued = true,
        };
    }

    private static string[] MakeModels(string number, string[] known, Brand brand, int count)
    {
        var draw = new Draw(Draw.Seed(number, 7));
        var models = new List<string>(known);
        while (models.Count < count)
        {
            var model = $"{draw.Pick(brand.ModelPrefixes)}{draw.Between(20, 29)}{draw.Text("ABCDEFGHJKLMNPRSTUWXYZ", 6)}";
            if (!models.Contains(model))
                models.Add(model);
        }

        return [.. models];
    }
}
