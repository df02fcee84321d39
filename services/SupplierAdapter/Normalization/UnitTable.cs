using System.Collections.Frozen;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Units as suppliers spell them, and how they become the registry's.</summary>
internal static class UnitTable
{
    private static readonly FrozenDictionary<string, (string To, decimal Factor)> Factors = new Dictionary<string, (string, decimal)>
    {
        ["in"] = ("in", 1m), ["in."] = ("in", 1m), ["inch"] = ("in", 1m), ["inches"] = ("in", 1m), ["\""] = ("in", 1m), ["″"] = ("in", 1m),
        ["ft"] = ("in", 12m), ["feet"] = ("in", 12m), ["foot"] = ("in", 12m),
        ["mm"] = ("in", 1 / 25.4m), ["millimeters"] = ("in", 1 / 25.4m), ["cm"] = ("in", 1 / 2.54m), ["centimeters"] = ("in", 1 / 2.54m),
        ["m"] = ("in", 1 / 0.0254m), ["meters"] = ("in", 1 / 0.0254m),
        ["lb"] = ("lb", 1m), ["lbs"] = ("lb", 1m), ["lbs."] = ("lb", 1m), ["pound"] = ("lb", 1m), ["pounds"] = ("lb", 1m),
        ["oz"] = ("lb", 1 / 16m), ["ounce"] = ("lb", 1 / 16m), ["ounces"] = ("lb", 1 / 16m),
        ["g"] = ("lb", 1 / 453.59237m), ["grams"] = ("lb", 1 / 453.59237m), ["kg"] = ("lb", 1 / 0.45359237m), ["kilograms"] = ("lb", 1 / 0.45359237m),
        ["w"] = ("W", 1m), ["watt"] = ("W", 1m), ["watts"] = ("W", 1m), ["kw"] = ("W", 1000m),
        ["a"] = ("A", 1m), ["amp"] = ("A", 1m), ["amps"] = ("A", 1m), ["ma"] = ("A", 0.001m),
        ["hz"] = ("Hz", 1m), ["hertz"] = ("Hz", 1m),
        ["ohm"] = ("Ω", 1m), ["ohms"] = ("Ω", 1m), ["ω"] = ("Ω", 1m), ["Ω"] = ("Ω", 1m), ["kohm"] = ("Ω", 1000m), ["kω"] = ("Ω", 1000m),
        ["µf"] = ("µF", 1m), ["μf"] = ("µF", 1m), ["uf"] = ("µF", 1m), ["mfd"] = ("µF", 1m),
        ["rpm"] = ("rpm", 1m), ["hp"] = ("hp", 1m), ["horsepower"] = ("hp", 1m),
        ["psi"] = ("psi", 1m), ["bar"] = ("psi", 14.503774m), ["gpm"] = ("gpm", 1m), ["lpm"] = ("gpm", 1 / 3.785412m),
        ["micron"] = ("µm", 1m), ["microns"] = ("µm", 1m), ["µm"] = ("µm", 1m), ["μm"] = ("µm", 1m),
        ["month"] = ("months", 1m), ["months"] = ("months", 1m), ["year"] = ("months", 12m), ["years"] = ("months", 12m),
        ["btu"] = ("BTU", 1m), ["in·lb"] = ("in·lb", 1m), ["in-lb"] = ("in·lb", 1m), ["in-lbs"] = ("in·lb", 1m),
        ["°f"] = ("°F", 1m), ["f"] = ("°F", 1m), ["degf"] = ("°F", 1m),
        ["d"] = ("d", 1m), ["day"] = ("d", 1m), ["days"] = ("d", 1m),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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
