namespace PartsCatalog.SupplierSimulator.World;

/// <summary>The ways in which one supplier's data about one part is wrong, each drawn by itself, and a list of what was done.</summary>
internal sealed class SupplierFaults(Supplier supplier, ulong partSeed, WorldOptions options)
{
    private readonly List<Corruption> _found = [];
    private readonly ulong _seed = Draw.Seed(supplier.ToString(), partSeed);

    public IReadOnlyList<Corruption> Found => _found;

    public bool Keep(string attribute)
    {
        if (!Draw.Happens(_seed, attribute, options.MissingFieldRate))
            return true;
        _found.Add(new(attribute, "missing"));
        return false;
    }

    public string Number(PartRecord truth)
    {
        var x = PartNumber.GeSeparator(truth.Key);
        if (x < 0 || truth.Key.Length - x - 1 >= 5 || !Draw.Happens(_seed, "padding", options.OtherPaddingRate))
            return truth.Number;
        return truth.Number == truth.Key ? PartGenerator.Pad(truth.Key, x) : truth.Key;
    }

    public string BrandName(Brand brand)
    {
        if (supplier == Supplier.Encompass)
            return brand.EncompassName;
        return supplier == Supplier.Amazon ? new Draw(Draw.Seed("brand-name", _seed)).Pick(brand.AmazonNames) : brand.Name;
    }

    public string Typo(string text, string attribute)
    {
        if (!Draw.Happens(_seed, "typo", options.TypoRate))
            return text;
        // The last word alone: a changed number would be another part.
        var from = text.LastIndexOf(' ') + 1;
        if (text.Length - from < 4)
            return text;
        var at = new Draw(Draw.Seed("typo-place", _seed)).Between(from + 1, text.Length - 2);
        if (text[at] == text[at + 1])
            return text;
        _found.Add(new(attribute, "typo"));
        return string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2));
    }

    public string Markup(string text) =>
        Draw.Happens(_seed, "markup", options.MarkupRate) ? $"<p>{text.Replace("°", "&deg;", StringComparison.Ordinal).Replace(". ", ".<br/> ", StringComparison.Ordinal)}</p>&nbsp;" : text;

    public decimal? Price(decimal truth)
    {
        if (!Keep("msrp"))
            return null;
        if (!Draw.Happens(_seed, "price", options.WrongPriceRate))
            return truth;
        _found.Add(new("msrp", "disagrees"));
        var factor = new Draw(Draw.Seed("price-factor", _seed)).Unit();
        return Math.Round(truth * (decimal)(factor < 0.5 ? 0.6 + factor * 0.5 : 1.1 + factor * 0.4), 2);
    }

    /// <summary>Every seller has its own price; that is no fault.</summary>
    public decimal Selling(decimal truth) => Around(truth, "selling", 0.08m);

    public decimal Net(decimal truth) => Around(truth, "net", 0.1m);

    public decimal Weight(decimal truth)
    {
        if (!Draw.Happens(_seed, "weight", options.ZeroWeightRate))
            return truth;
        _found.Add(new("weight_lbs", supplier == Supplier.Amazon ? "missing" : "zero"));
        return 0;
    }

    public decimal[]? Size(decimal[] truth)
    {
        var (length, width, height) = supplier == Supplier.Amazon ? ("product_length_in", "product_width_in", "product_height_in") : ("box_length_in", "box_width_in", "box_height_in");
        if (!Draw.Happens(_seed, "scale", options.WrongScaleRate))
            return Keep(length) ? truth : null;
        foreach (var name in (string[])[length, width, height])
            _found.Add(new(name, supplier == Supplier.Amazon ? "missing" : "wrong_scale"));
        if (supplier == Supplier.Amazon)
            return null;
        return Draw.Happens(_seed, "scale-kind", 0.7) ? [6000, 6000, 400] : [.. truth.Select(side => Math.Round(side * 1000))];
    }

    public string? Upc(string truth)
    {
        if (!Keep("upc_ean_gtin"))
            return null;
        if (!Draw.Happens(_seed, "upc", options.WrongUpcRate))
            return truth;
        _found.Add(new("upc_ean_gtin", "wrong_check_digit"));
        return truth[..11] + (char)('0' + (truth[11] - '0' + 3) % 10);
    }

    public bool Discontinued(bool truth)
    {
        if (!Draw.Happens(_seed, "discontinued", options.WrongDiscontinuedRate))
            return truth;
        _found.Add(new("discontinued", "reversed"));
        return !truth;
    }

    public int Quantity()
    {
        var draw = new Draw(Draw.Seed("quantity", _seed));
        return draw.Chance(0.2) ? 0 : draw.Between(1, 180);
    }

    private decimal Around(decimal truth, string name, decimal spread)
    {
        var unit = (decimal)new Draw(Draw.Seed(name, _seed)).Unit();
        return Math.Max(0.5m, Math.Round(truth * (1 - spread + 2 * spread * unit), 2));
    }
}
