using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Units as suppliers spell them, and how they become the registry's.</summary>
internal static class UnitTable
{
    // The micro sign and the letter mu are equal where case is ignored, as small omega and the ohm letter are.
    private static readonly (string To, decimal Factor, string[] Spellings)[] Known =
    [
        ("in", 1m, ["in", "in.", "inch", "inches", "\"", "″"]),
        ("in", 12m, ["ft", "feet", "foot"]),
        ("in", 1 / 25.4m, ["mm", "millimeters"]),
        ("in", 1 / 2.54m, ["cm", "centimeters"]),
        ("in", 1 / 0.0254m, ["m", "meters"]),
        ("lb", 1m, ["lb", "lbs", "lbs.", "pound", "pounds"]),
        ("lb", 1 / 16m, ["oz", "ounce", "ounces"]),
        ("lb", 1 / 453.59237m, ["g", "grams"]),
        ("lb", 1 / 0.45359237m, ["kg", "kilograms"]),
        ("W", 1m, ["w", "watt", "watts"]),
        ("W", 1000m, ["kw"]),
        ("A", 1m, ["a", "amp", "amps"]),
        ("A", 0.001m, ["ma"]),
        ("Hz", 1m, ["hz", "hertz"]),
        ("Ω", 1m, ["ohm", "ohms", "ω", "\u2126"]),
        ("Ω", 1000m, ["kohm", "kω"]),
        ("µF", 1m, ["\u03BCf", "uf", "mfd"]),
        ("rpm", 1m, ["rpm"]),
        ("hp", 1m, ["hp", "horsepower"]),
        ("psi", 1m, ["psi"]),
        ("psi", 14.503774m, ["bar"]),
        ("gpm", 1m, ["gpm"]),
        ("gpm", 1 / 3.785412m, ["lpm"]),
        ("µm", 1m, ["micron", "microns", "\u03BCm"]),
        ("months", 1m, ["month", "months"]),
        ("months", 12m, ["year", "years"]),
        ("BTU", 1m, ["btu"]),
        ("in·lb", 1m, ["in·lb", "in-lb", "in-lbs"]),
        ("°F", 1m, ["°f", "f", "degf"]),
        ("d", 1m, ["d", "day", "days"]),
    ];

    private static readonly FrozenDictionary<string, (string To, decimal Factor)> Factors = Known
        .SelectMany(unit => unit.Spellings, (unit, spelling) => (spelling, unit))
        .ToFrozenDictionary(pair => pair.spelling, pair => (pair.unit.To, pair.unit.Factor), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The value in the registry's unit. A value without a unit is taken to be in the registry's; null when the unit is unknown or of another quantity.
    /// </summary>
    public static decimal? Convert(decimal value, string? unit, string? registryUnit)
    {
        if (registryUnit is null || string.IsNullOrWhiteSpace(unit))
        {
            return value;
        }

        // A supplier's 1e28 is no reason to fail.
        if (Math.Abs(value) >= 1_000_000_000_000m)
        {
            return null;
        }

        var written = unit.Trim();
        if (registryUnit == "°F" && written is "°C" or "C" or "c" or "°c")
        {
            return (value * 9 / 5) + 32;
        }

        return Factors.TryGetValue(written, out var known) && known.To == registryUnit ? value * known.Factor : null;
    }
}
