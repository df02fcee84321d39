using System.Text.RegularExpressions;

namespace PartsCatalog.Bench.Curated;

/// <summary>Whether a title or description tells the truth: a text of the record, or one that names the part, and no number that the record does not have but for rounding.</summary>
internal static partial class ContentTruth
{
    public static bool IsTrue(string attribute, string text, AnsweredPart part)
    {
        var letters = TrueValue.Letters(text);
        if (letters == TrueValue.Letters(TrueValue.Texts(part.Truth[attribute])[0]) || part.Given.Any(given => IsGiven(given, attribute, letters)))
        {
            return true;
        }

        var number = TrueValue.Letters(part.Question.PartNumber);
        var make = TrueValue.Letters(TrueValue.Texts(part.Truth["manufacturer"])[0]);
        if (!letters.Contains(number, StringComparison.Ordinal) || !letters.Contains(make, StringComparison.Ordinal))
        {
            return false;
        }

        var known = part.Truth.Values.SelectMany(TrueValue.Texts).Append(part.Question.PartNumber).Select(TrueValue.Letters).ToArray();
        var numbers = part.Truth.Values.SelectMany(TrueValue.Texts).Select(TrueValue.Number).OfType<decimal>().ToArray();
        return WithDigits().Matches(text).All(word => known.Any(value => value.Contains(TrueValue.Letters(word.Value), StringComparison.Ordinal)) || IsNear(word.Value, numbers));
    }

    // A size that was converted from centimetres.
    private static bool IsNear(string word, decimal[] numbers) =>
        TrueValue.Number(word.TrimEnd('.')) is { } stated && Array.Exists(numbers, number => Math.Abs(number - stated) <= Math.Max(0.05m, 0.02m * number));

    private static bool IsGiven(IReadOnlyDictionary<string, object?> given, string attribute, string letters) =>
        given.TryGetValue(attribute, out var value) && TrueValue.Letters(TrueValue.Texts(value)[0]) == letters;

    [GeneratedRegex(@"[\w.\-/]*\d[\w\-/]*", RegexOptions.CultureInvariant)]
    private static partial Regex WithDigits();
}
