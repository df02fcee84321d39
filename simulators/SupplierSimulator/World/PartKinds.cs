namespace PartsCatalog.SupplierSimulator.World;

/// <summary>Which kinds of part a number can be, by what its letters tell.</summary>
internal static class PartKinds
{
    public static readonly PartKind[] All =
        [.. CoolingKinds.Refrigeration, .. CoolingKinds.Air, .. LaundryKinds.Washers, .. LaundryKinds.Dryers, .. KitchenKinds.Cooking, .. KitchenKinds.Dishwashing, .. KitchenKinds.Small];

    public static PartKind[] Of(string key)
    {
        if (PartNumber.GeSeparator(key) >= 0)
            return OfGeLetter(key[1]);
        if (key.StartsWith("EDR", StringComparison.Ordinal))
            return [CoolingKinds.WaterFilter];
        return key[0] == 'D' && key.Length > 4 && char.IsAsciiDigit(key[2]) ? OfSamsungLetter(key[1]) : All;
    }

    private static PartKind[] OfGeLetter(char letter) => letter switch
    {
        'B' => KitchenKinds.Cooking,
        'R' => CoolingKinds.Refrigeration,
        'D' => KitchenKinds.Dishwashing,
        'H' => LaundryKinds.Washers,
        'E' => LaundryKinds.Dryers,
        _ => KitchenKinds.Small,
    };

    private static PartKind[] OfSamsungLetter(char letter) => letter switch
    {
        'A' => CoolingKinds.Refrigeration,
        'C' => [.. LaundryKinds.Washers, .. LaundryKinds.Dryers],
        'D' => KitchenKinds.Dishwashing,
        'E' or 'G' => KitchenKinds.Cooking,
        _ => All,
    };
}
