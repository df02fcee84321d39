using System.Globalization;

namespace PartsCatalog.Bench.Fusion;

/// <summary>How right settled values are: a number is taken for minutes of the day and right within ten, anything else when it is equal.</summary>
/// <param name="Accuracy">Right values, as a share of the facts whose truth is known.</param>
/// <param name="WrongAt90">Wrong values, as a share of those with a confidence of 0.9 or more.</param>
/// <param name="CalibrationError">Mean distance of confidence and share of right values over ten bins, by their size.</param>
internal sealed record FusionScore(double Accuracy, double WrongAt90, double CalibrationError)
{
    private const int Bins = 10;
    private const double Minutes = 10;
    private const double Day = 1440;

    public static FusionScore Of(IEnumerable<(string Entity, string Attribute, string Value, double Confidence)> settled, DataSet data, Func<string, bool> counts)
    {
        var facts = data.Truth.Keys.Count(key => counts(key.Entity));
        var (right, answered, sure, surelyWrong) = (0, 0, 0, 0);
        var bins = new double[Bins];
        foreach (var (entity, attribute, value, confidence) in settled)
        {
            if (!counts(entity) || !data.Truth.TryGetValue((entity, attribute), out var truth))
            {
                continue;
            }

            var isRight = IsRight(value, truth, attribute);
            answered++;
            right += isRight ? 1 : 0;
            sure += confidence >= 0.9 ? 1 : 0;
            surelyWrong += confidence >= 0.9 && !isRight ? 1 : 0;
            bins[Math.Min(Bins - 1, (int)(confidence * Bins))] += confidence - (isRight ? 1 : 0);
        }

        return new FusionScore(right / (double)facts, surelyWrong / (double)Math.Max(1, sure), bins.Sum(Math.Abs) / answered);
    }

    // Gates are texts even where they are digits.
    private static bool IsRight(string value, string truth, string attribute)
    {
        if (attribute.Contains("gate", StringComparison.Ordinal)
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var stated)
            || !double.TryParse(truth, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
        {
            return value.Trim().Equals(truth.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        var distance = Math.Abs(stated - real) % Day;
        return Math.Min(distance, Day - distance) <= Minutes;
    }
}
