using System.Globalization;
using System.Text.RegularExpressions;

namespace PartsCatalog.AiValidator.Content;

/// <summary>Words, numbers and sentences of a text. Scanned by hand where every text of every lookup passes.</summary>
internal static partial class Wording
{
    private const int LongestOnStack = 256;

    /// <summary>Words in lower case: runs of letters and digits, with '-', '.', '/', '&amp;' or ''' only inside.</summary>
    public static List<string> Words(string text) => Words(text, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The words of a text; those that are known already are the same strings, the others become known.</summary>
    public static List<string> Words(string text, HashSet<string> known)
    {
        var words = new List<string>();
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> onStack = stackalloc char[LongestOnStack];
        for (var at = 0; Next(text, ref at, out var length); at += length)
        {
            var lower = length <= LongestOnStack ? onStack[..length] : new char[length];
            text.AsSpan(at, length).ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower, out var word))
            {
                word = lower.ToString();
                known.Add(word);
            }

            words.Add(word);
        }

        return words;
    }

    public static int WordCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; Next(text, ref at, out var length); at += length)
        {
            count++;
        }

        return count;
    }

    /// <summary>The numbers of a text: decimals without needless zeros or thousands' commas, fractions as they stand and in their parts.</summary>
    public static IReadOnlyList<string> Numbers(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var numbers = new List<string>();
        foreach (var match in NumberPattern().EnumerateMatches(text))
        {
            var number = text.AsSpan(match.Index, match.Length);
            numbers.Add(Number(number));
            if (number.IndexOf('/') is > 0 and var bar)
            {
                numbers.Add(Number(number[..bar]));
                numbers.Add(Number(number[(bar + 1)..]));
            }
        }

        return numbers;
    }

    /// <summary>What a pattern finds in a text, each once, in the order of the text.</summary>
    public static IReadOnlyList<string> Distinct(Regex pattern, string text)
    {
        var found = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var match in pattern.EnumerateMatches(text))
        {
            var word = text.AsSpan(match.Index, match.Length);
            if (lookup.Add(word))
            {
                found.Add(word.ToString());
            }
        }

        return found;
    }

    /// <summary>Letters and digits only, in upper case.</summary>
    public static string Bare(string text)
    {
        var bare = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                bare[length++] = char.ToUpperInvariant(c);
            }
        }

        return new string(bare[..length]);
    }

    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>
    /// Flesch's reading ease, syllables counted as groups of vowels: 60 to 70 is plain English, 30 is a specialist's text, under 0 hardly
    /// readable (Flesch, "A new readability yardstick", 1948). Words with digits do not count.
    /// </summary>
    public static double ReadingEase(string text, int sentences)
    {
        var (words, syllables) = (0, 0);
        for (var at = 0; Next(text, ref at, out var length); at += length)
        {
            var word = text.AsSpan(at, length);
            if (!word.ContainsAnyInRange('0', '9'))
            {
                words++;
                syllables += Math.Max(1, VowelGroups(word));
            }
        }

        return words == 0 ? 0 : 206.835 - (1.015 * words / Math.Max(1, sentences)) - (84.6 * syllables / words);
    }

    private static string Number(ReadOnlySpan<char> text)
    {
        var plain = text.ToString();
        if (text[0] != '0' && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return plain;
        }

        plain = plain.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : plain;
    }

    // Moves to the next word's beginning.
    private static bool Next(ReadOnlySpan<char> text, ref int at, out int length)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length
            && (char.IsLetterOrDigit(text[end]) || (text[end] is '-' or '.' or '/' or '&' or '\'' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        length = end - at;
        return length > 0;
    }

    private static int VowelGroups(ReadOnlySpan<char> word)
    {
        var (groups, inGroup) = (0, false);
        foreach (var c in word)
        {
            var isVowel = char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            groups += isVowel && !inGroup ? 1 : 0;
            inGroup = isVowel;
        }

        return groups;
    }

    [GeneratedRegex(@"\d+(?:,\d{3})*(?:\.\d+)?(?:/\d+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[.!?]+(?:\s+|$)|\n+")]
    private static partial Regex SentenceEnd();
}
