namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Kinds of part that only curated parts have: departments of which generated numbers tell nothing.</summary>
internal static class CuratedKinds
{
    public static readonly PartKind[] All =
    [
        new()
        {
            Name = "Vacuum Exhaust Filter", Abbreviation = "FILTER VACUUM", Department = "Floor care", Category = "Filter", SubCategories = ["Exhaust filter"],
            Appliances = ["vacuum"], PriceLow = 12, PriceHigh = 45, WeightLow = 0.05m, WeightHigh = 0.4m, SizeLow = 3, SizeHigh = 9, HtsCode = "8421398090",
            Symptoms = ["Odor", "Poor suction"], Materials = ["Paper", "Foam"], Specs = [Specs.Package],
        },
        new()
        {
            Name = "Grill Burner", Abbreviation = "BURNER GRILL", Department = "Outdoor", Category = "Burner", SubCategories = ["Main burner"],
            Appliances = ["grill"], PriceLow = 40, PriceHigh = 190, WeightLow = 1, WeightHigh = 5, SizeLow = 12, SizeHigh = 24, HtsCode = "7321906090",
            Symptoms = ["Uneven heat", "Will not light"], Materials = ["Steel"], Specs = [new("btu", "Heating capacity", " BTU", "15000", "25000")],
        },
        new()
        {
            Name = "Reverse Osmosis Filter Set", Abbreviation = "FILTER REVERSE OSMOSIS", Department = "Water", Category = "Filter", SubCategories = ["Membrane"],
            Appliances = ["water filter system"], PriceLow = 35, PriceHigh = 110, WeightLow = 0.5m, WeightHigh = 3, SizeLow = 8, SizeHigh = 14, HtsCode = "8421210000",
            Symptoms = ["Water tastes bad", "Slow flow"], Materials = ["Plastic"],
            Specs = [new("filter_life_months", "Filter life", " months", "6", "12"), Specs.Pressure, new("certifications", "Certification", "", "NSF")],
        },
    ];
}
