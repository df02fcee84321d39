using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Suppliers.Encompass;

/// <summary>Encompass's codes of makes.</summary>
internal static class EncompassMakes
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["GE"] = "HOT",
        ["Whirlpool"] = "WHI",
        ["Samsung"] = "SMG",
        ["Frigidaire"] = "FRI",
        ["LG"] = "ZEN",
        ["Bosch"] = "BCH",
        ["Speed Queen"] = "SPQ",
        ["Fisher & Paykel"] = "FAP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of a canonical make; empty, which asks for any, where it is not known.</summary>
    public static string CodeOf(string? manufacturer) => manufacturer is null ? "" : Codes.GetValueOrDefault(manufacturer, "");
}
