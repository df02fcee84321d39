using System.Collections.Frozen;
using System.Globalization;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>A number with a unit of its own ("0.5 gal", "90 days"), in the base unit of what it measures: litre, kilogram, day.</summary>
internal static class QuantityForm
{
    private const string Volume = "volume";
    private const string Mass = "mass";
    private const string Time = "time";

    // Exact by definition (US customary units since 1959); a month is a twelfth of 365.25 days.
    private static readonly FrozenDictionary<string, (string Dimension, decimal Factor)> Units = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal)
    {
        ["l"] = (Volume, 1m),
        ["litre"] = (Volume, 1m),
        ["liter"] = (Volume, 1m),
        ["ml"] = (Volume, 0.001m),
        ["gal"] = (Volume, 3.785411784m),
        ["gallon"] = (Volume, 3.785411784m),
        ["qt"] = (Volume, 0.946352946m),
        ["quart"] = (Volume, 0.946352946m),
        ["pt"] = (Volume, 0.473176473m),
        ["pint"] = (Volume, 0.473176473m),
        ["fl oz"] = (Volume, 0.0295735295625m),
        ["cu ft"] = (Volume, 28.316846592m),
        ["cu. ft."] = (Volume, 28.316846592m),
        ["cubic feet"] = (Volume, 28.316846592m),
        ["cubic foot"] = (Volume, 28.316846592m),
        ["cu in"] = (Volume, 0.016387064m),
        ["kg"] = (Mass, 1m),
        ["g"] = (Mass, 0.001m),
        ["lb"] = (Mass, 0.45359237m),
        ["pound"] = (Mass, 0.45359237m),
        ["oz"] = (Mass, 0.028349523125m),
        ["ounce"] = (Mass, 0.028349523125m),
        ["d"] = (Time, 1m),
        ["day"] = (Time, 1m),
        ["week"] = (Time, 7m),
        ["month"] = (Time, 30.4375m),
        ["mo"] = (Time, 30.4375m),
        ["year"] = (Time, 365.25m),
        ["yr"] = (Time, 365.25m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool TryRead(string text, out decimal amount, out string dimension)
    {
        amount = 0;
        dimension = "";
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '+'))
        {
            end++;
        }

        if (end == 0 || !decimal.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = text[end..].Trim().ToLowerInvariant();
        if (!Units.TryGetValue(unit, out var known) && !(unit.EndsWith('s') && Units.TryGetValue(unit[..^1], out known)))
        {
            return false;
        }

        // A number of this size is no capacity and no warranty, and the product would overflow.
        if (Math.Abs(number) > 1_000_000_000m)
        {
            return false;
        }

        amount = number * known.Factor;
        dimension = known.Dimension;
        return true;
    }
}
