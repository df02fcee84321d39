using System.Globalization;
using System.Text.RegularExpressions;

namespace PartsCatalog.AiValidator.Content;

/// <summary>Words, numbers and sentences of a text.</summary>
internal static partial class Wording
{
    /// <summary>Words in lower case: runs of letters and digits, with '-', '.', '/' or '&amp;' only inside.</summary>
    public static IReadOnlyList<string> Words(string text) => [.. WordPattern().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>The numbers of a text: decimals without needless zeros or thousands' commas, fractions as they stand.</summary>
    public static IEnumerable<string> Numbers(string text)
    {
        foreach (Match match in NumberPattern().Matches(text))
        {
            yield return Number(match.Value);
            if (match.Value.Contains('/', StringComparison.Ordinal))
            {
                foreach (var part in match.Value.Split('/'))
                {
                    yield return Number(part);
                }
            }
        }
    }

    public static string Number(string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : plain;
    }

    /// <summary>Letters and digits only, in upper case.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));

    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>
    /// Flesch's reading ease, syllables counted as groups of vowels: 60 to 70 is plain English, 30 is a specialist's text, under 0 hardly
    /// readable (Flesch, "A new readability yardstick", 1948).
    /// </summary>
    public static double ReadingEase(string text)
    {
        var words = Words(text).Where(word => word.Any(char.IsLetter) && !word.Any(char.IsDigit)).ToArray();
        var sentences = Math.Max(1, Sentences(text).Count);
        return words.Length == 0
            ? 0
            : 206.835 - (1.015 * words.Length / sentences) - (84.6 * words.Sum(word => Math.Max(1, Vowels().Count(word))) / words.Length);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-./&'][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?(?:/\d+)?", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[.!?]+(?:\s+|$)|\n+", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[aeiouy]+", RegexOptions.NonBacktracking)]
    private static partial Regex Vowels();
}
