using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Suppliers.Marcone;

/// <summary>Marcone's codes of makes.</summary>
internal static class MarconeMakes
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["GE"] = "GEH",
        ["Whirlpool"] = "WPL",
        ["Samsung"] = "SAM",
        ["Frigidaire"] = "WCI",
        ["LG"] = "L-G",
        ["Bosch"] = "BSH",
        ["Speed Queen"] = "SPE",
        ["Fisher & Paykel"] = "F-P",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a canonical make; null, which asks for any, where it is not known.</summary>
    public static string? CodeOf(string? manufacturer) => manufacturer is null ? null : Codes.GetValueOrDefault(manufacturer);
}
