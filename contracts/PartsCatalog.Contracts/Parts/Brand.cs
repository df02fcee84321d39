using System.Collections.Frozen;

namespace PartsCatalog.Contracts.Parts;

/// <summary>Manufacturers by their canonical names, and the codes and spellings that suppliers use for them.</summary>
public static class Brand
{
    /// <summary>Longest manufacturer name accepted, in characters.</summary>
    public const int MaximumLength = 60;

    // Codes: Marcone's and Encompass's code for the same make stand side by side (GEH and HOT are GE).
    private static readonly (string Name, string[] Aliases)[] Known =
    [
        ("GE", ["GE", "GEH", "HOT", "General Electric", "GE Appliances", "Hotpoint", "GE Profile", "GE Monogram", "RCA Appliances"]),
        ("Whirlpool", ["Whirlpool", "WPL", "WHI", "Whirlpool Corporation", "Maytag", "KitchenAid", "Amana", "Jenn-Air", "JennAir", "EveryDrop", "Roper", "Admiral", "Estate", "Inglis"]),
        ("Frigidaire", ["Frigidaire", "WCI", "FRI", "Electrolux", "Electrolux Home Products", "Frigidaire Electrolux", "White-Westinghouse", "Tappan", "Gibson", "Kelvinator"]),
        ("Samsung", ["Samsung", "SAM", "SMG", "Samsung Electronics"]),
        ("LG", ["LG", "L-G", "ZEN", "LG Electronics", "Zenith", "Goldstar"]),
        ("Bosch", ["Bosch", "BSH", "BCH", "BSH Home Appliances", "Thermador", "Gaggenau", "Siemens"]),
        ("Speed Queen", ["Speed Queen", "SPE", "SPQ", "Alliance Laundry", "Alliance Laundry Systems", "Huebsch"]),
        ("Fisher & Paykel", ["Fisher & Paykel", "F-P", "FAP", "Fisher and Paykel", "Fisher Paykel", "DCS"]),
        ("Sub-Zero", ["Sub-Zero", "SUB", "SUBZ", "Sub Zero", "Wolf", "Cove"]),
        ("Miele", ["Miele", "MIE"]),
        ("Haier", ["Haier", "HAI", "HAR"]),
        ("Midea", ["Midea", "MID"]),
        ("Electrolux Professional", ["Electrolux Professional"]),
        ("Supco", ["Supco", "SUP", "Sealed Unit Parts"]),
        ("ERP", ["ERP", "Exact Replacement Parts"]),
        ("Robertshaw", ["Robertshaw", "ROB", "RBS"]),
        ("Broan", ["Broan", "BRN", "NuTone", "Broan-NuTone"]),
        ("InSinkErator", ["InSinkErator", "ISE", "In-Sink-Erator", "Emerson InSinkErator"]),
        ("Honeywell", ["Honeywell", "HON", "Resideo"]),
        ("Goodman", ["Goodman", "GDM", "Daikin", "Amana HVAC"]),
        ("Carrier", ["Carrier", "CAR", "Bryant", "Payne"]),
        ("Trane", ["Trane", "TRN", "American Standard"]),
        ("Rheem", ["Rheem", "RHE", "Ruud"]),
        ("Dacor", ["Dacor", "DAC"]),
        ("Viking", ["Viking", "VIK"]),
        ("Sharp", ["Sharp", "SHA", "SHP"]),
        ("Panasonic", ["Panasonic", "PAN"]),
        ("Danby", ["Danby", "DAN"]),
        ("Scotsman", ["Scotsman", "SCO"]),
        ("Manitowoc", ["Manitowoc", "MAN"]),
        ("U-Line", ["U-Line", "ULI", "ULN"]),
        ("Marvel", ["Marvel", "MRV"]),
        ("Asko", ["Asko", "ASK"]),
        ("Beko", ["Beko", "BEK"]),
    ];

    private static readonly FrozenDictionary<string, string> Names = Known
        .SelectMany(brand => brand.Aliases, (brand, alias) => (Key: Fold(alias), brand.Name))
        .Distinct()
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>
    /// The canonical name behind a supplier's code or a spelling ("HOT", "geh", "General Electric" → "GE"). An unknown make keeps its own
    /// spelling with white space folded, so that a new make is never taken for another. Null for an empty text or one over 60 characters.
    /// </summary>
    public static string? Canonicalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaximumLength)
        {
            return null;
        }

        return Names.TryGetValue(Fold(text), out var name)
            ? name
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the text is a name, alias or code in the table.</summary>
    public static bool IsKnown(string? text) => !string.IsNullOrWhiteSpace(text) && Names.ContainsKey(Fold(text));

    /// <summary>Whether two spellings mean the same make.</summary>
    public static bool AreSame(string? one, string? other) =>
        Canonicalize(one) is { } a && Canonicalize(other) is { } b && Fold(a) == Fold(b);

    /// <summary>Letters and digits of a name, upper-case: the form that brands are compared and keyed by.</summary>
    internal static string Fold(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
