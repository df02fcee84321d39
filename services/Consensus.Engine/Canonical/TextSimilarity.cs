namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>Whether two folded texts say the same in slightly different words. Numbers must agree: 6203 is not 6204.</summary>
internal static class TextSimilarity
{
    private const int LongestCompared = 200;
    private const int MostWords = 40;
    private const double SharedWords = 0.8;
    private const double SharedLetters = 0.88;

    public static bool AreSimilar(string one, string other)
    {
        if (one.Length > LongestCompared || other.Length > LongestCompared)
        {
            return false;
        }

        Span<Range> oneWords = stackalloc Range[MostWords];
        Span<Range> otherWords = stackalloc Range[MostWords];
        var oneCount = one.AsSpan().Split(oneWords, ' ');
        var otherCount = other.AsSpan().Split(otherWords, ' ');
        var shared = 0;
        Span<bool> used = stackalloc bool[MostWords];
        for (var i = 0; i < oneCount; i++)
        {
            var word = Stem(one.AsSpan(oneWords[i]));
            var at = IndexOf(word, other, otherWords[..otherCount], used);
            if (at >= 0)
            {
                used[at] = true;
                shared++;
            }
            else if (char.IsDigit(word[0]))
            {
                return false;
            }
        }

        for (var i = 0; i < otherCount; i++)
        {
            if (!used[i] && char.IsDigit(other.AsSpan(otherWords[i])[0]))
            {
                return false;
            }
        }

        return 2.0 * shared / (oneCount + otherCount) >= SharedWords || IsSpellingOf(one, other);
    }

    private static int IndexOf(ReadOnlySpan<char> word, string text, ReadOnlySpan<Range> words, ReadOnlySpan<bool> used)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!used[i] && Stem(text.AsSpan(words[i])).SequenceEqual(word))
            {
                return i;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;

    // Levenshtein's distance with two rows.
    private static bool IsSpellingOf(string one, string other)
    {
        var longest = Math.Max(one.Length, other.Length);
        if (Math.Abs(one.Length - other.Length) > (1 - SharedLetters) * longest)
        {
            return false;
        }

        Span<int> above = stackalloc int[LongestCompared + 1];
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            var full = above;
            above = row;
            row = full;
        }

        return 1.0 - ((double)above[other.Length] / longest) >= SharedLetters;
    }
}
