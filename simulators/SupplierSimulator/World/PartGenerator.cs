using System.Globalization;

namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Draws the true record of a number from the number alone.</summary>
internal static class PartGenerator
{
    private const string Letters = "ABCDEFGHJKLMNPRSTUWXYZ";
    private const string Base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly string[] Countries = ["US", "MX", "CN", "KR", "TH", "DE", "CA", "VN"];
    private static readonly string[] Warranties = ["1 year", "90 days", "180 days", "2 years"];

    public static PartRecord Make(string key, PartFamily family, Brand brand, PartKind kind)
    {
        var shared = new Draw(Draw.Seed(family.Root, Draw.Seed(brand.Name)));
        var seed = Draw.Seed(key, Draw.Seed(brand.Name));
        var own = new Draw(seed);
        var specs = DrawSpecs(ref shared, kind);
        var longest = shared.Lean(kind.SizeLow, kind.SizeHigh, 1);
        decimal[] product = [longest, Side(ref shared, longest), Side(ref shared, longest)];
        var list = shared.Lean(kind.PriceLow, kind.PriceHigh, 0) + Cents(ref own);
        var number = Spell(key, seed);
        var appliance = kind.Appliances[0];
        var color = shared.Pick(kind.Colors);
        var material = shared.Pick(kind.Materials);
        var weight = shared.Lean(kind.WeightLow, kind.WeightHigh, 2);
        return new PartRecord
        {
            Number = number,
            Key = key,
            Seed = seed,
            Brand = brand,
            Kind = kind,
            Title = $"{brand.Name} {number} {Capital(appliance)} {StripAppliance(kind.Name, appliance)}",
            Abbreviated = kind.Abbreviation + (shared.Chance(0.5) ? "" : " ASM"),
            Description = PartTexts.Describe(brand, kind, number, material, specs, family.Replaced),
            Features = PartTexts.Features(brand, kind, number, color, specs),
            ListPrice = list,
            SellingPrice = Math.Round(list * (0.72m + 0.2m * (decimal)shared.Unit()), 2),
            NetCost = Math.Round(list * (0.3m + 0.25m * (decimal)shared.Unit()), 2),
            CorePrice = shared.Chance(0.05) ? 25m : null,
            WeightLb = Math.Max(weight, 0.01m),
            ProductSize = product,
            BoxSize = [.. product.Select(side => Math.Round(side * 1.15m + 0.5m, 1))],
            Upc = MakeUpc(brand.UpcPrefix, ref own),
            Asin = "B0" + own.Text(Base36, 8),
            BasePn = own.Between(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture),
            HtsCode = kind.HtsCode,
            Country = shared.Pick(Countries),
            Color = color,
            Material = material,
            Warranty = shared.Pick(Warranties),
            Specs = specs,
            Models = MakeModels(ref shared, brand),
            Symptoms = Some(ref shared, kind.Symptoms),
            CrossReferences = MakeCrossReferences(ref own),
            Replaces = [.. family.Replaced.Select(member => Spell(member, Draw.Seed(member, Draw.Seed(brand.Name))))],
            ReplacedBy = family.ReplacedBy is { } next ? Spell(next, Draw.Seed(next, Draw.Seed(brand.Name))) : null,
            Discontinued = family.ReplacedBy is not null || own.Chance(0.04),
            Hazardous = kind.Name.Contains("Compressor", StringComparison.Ordinal),
            Oversize = longest > 40,
            ImageCount = own.Between(1, 5),
            Rating = Math.Round(3.2 + own.Unit() * 1.8, 1),
            Reviews = own.Between(1, 4000),
        };
    }

    /// <summary>The manufacturer's spelling of a key: GE pads some short numbers to four digits, Samsung writes a hyphen.</summary>
    public static string Spell(string key, ulong seed)
    {
        var x = PartNumber.GeSeparator(key);
        if (x >= 0)
            return key.Length - x - 1 < 4 && Draw.Happens(seed, "padded", 0.5) ? Pad(key, x) : key;
        return PartNumber.BrandsOf(key) is [var only] && only == Brands.Samsung ? key.Insert(4, "-") : key;
    }

    /// <summary>A GE number with its digits behind the X padded to four, or to one more than they are.</summary>
    public static string Pad(string key, int x) => string.Concat(key.AsSpan(0, x + 1), key[(x + 1)..].PadLeft(Math.Max(4, key.Length - x), '0'));

    /// <summary>A twelve-digit UPC with its check digit.</summary>
    public static string MakeUpc(string prefix, ref Draw draw)
    {
        var digits = prefix + draw.Below(100_000).ToString("D5", CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    /// <summary>From the right, weights 3, 1, 3, 1 …; what is missing to a multiple of ten.</summary>
    public static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        return (char)('0' + (10 - sum % 10) % 10);
    }

    private static decimal Side(ref Draw draw, decimal longest) => Math.Max(0.2m, Math.Round(longest * (0.2m + 0.7m * (decimal)draw.Unit()), 1));

    private static decimal Cents(ref Draw draw) => draw.Pick<decimal>([0.95m, 0.99m, 0.49m, 0.25m, 0.75m, 0.1m]);

    private static string Capital(string text) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text);

    /// <summary>"Refrigerator Water Filter" beside "refrigerator" is "Water Filter": no word twice.</summary>
    private static string StripAppliance(string name, string appliance) =>
        name.StartsWith(appliance, StringComparison.OrdinalIgnoreCase) ? name[(appliance.Length + 1)..] : name;

    private static List<KeyValuePair<Spec, string>> DrawSpecs(ref Draw draw, PartKind kind)
    {
        var specs = new List<KeyValuePair<Spec, string>>(kind.Specs.Length);
        foreach (var spec in kind.Specs)
        {
            var value = draw.Pick(spec.Values);
            if (draw.Chance(0.85))
                specs.Add(new(spec, value));
        }

        return specs;
    }

    private static string[] MakeModels(ref Draw draw, Brand brand)
    {
        var models = new string[draw.Between(4, 60)];
        for (var i = 0; i < models.Length; i++)
        {
            models[i] = string.Create(CultureInfo.InvariantCulture, $"{draw.Pick(brand.ModelPrefixes)}{draw.Between(10, 99)}{draw.Text(Letters, 4)}{(draw.Chance(0.5) ? draw.Text(Letters, 2) : "")}");
        }

        return [.. models.Distinct()];
    }

    private static string[] MakeCrossReferences(ref Draw draw)
    {
        var references = new string[draw.Below(4)];
        for (var i = 0; i < references.Length; i++)
            references[i] = i % 2 == 0 ? $"AP{draw.Between(2_000_000, 6_999_999)}" : $"PS{draw.Between(200_000, 12_999_999)}";
        return references;
    }

    private static string[] Some(ref Draw draw, string[] all)
    {
        var some = new List<string>(all.Length);
        foreach (var one in all)
        {
            if (draw.Chance(0.8))
                some.Add(one);
        }

        return some.Count == 0 ? [all[0]] : [.. some];
    }
}
