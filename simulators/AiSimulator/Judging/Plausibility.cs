using System.Globalization;

namespace PartsCatalog.AiSimulator.Judging;

/// <summary>How believable a value is by itself and beside the others, 0 to 1: general knowledge of parts, nothing about this one.</summary>
internal static class Plausibility
{
    public static double Of(string attribute, string value, IReadOnlyList<NumberedClaim> all)
    {
        if (!TryRead(value, out var number))
        {
            return value.Length == 0 || value.Contains("ignore", StringComparison.OrdinalIgnoreCase) ? 0.1 : 1;
        }

        if (attribute.EndsWith("_in", StringComparison.Ordinal) && number is <= 0 or > 120)
        {
            return 0.05;
        }

        if (number <= 0 && (attribute.EndsWith("_lbs", StringComparison.Ordinal) || attribute.Contains("price", StringComparison.Ordinal) || attribute == "msrp"))
        {
            return 0.05;
        }

        return OutOfScale(number, all) ? 0.5 : 1;
    }

    // Ten, a hundred or 25.4 times another value: an error of scale or unit on one of the two sides; the larger one is suspected.
    private static bool OutOfScale(double number, IReadOnlyList<NumberedClaim> all) =>
        all.Any(other => TryRead(other.Value, out var value) && value > 0 && number / value >= 9);

    private static bool TryRead(string value, out double number) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
