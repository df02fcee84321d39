using PartsCatalog.Consensus.Engine.Canonical;

namespace PartsCatalog.Consensus.Engine.Fusion.Values;

/// <summary>Names of persons: "Knuth, Donald E." and "D. Knuth" are one.</summary>
internal static class NameForm
{
    /// <summary>The family name and then the given names, folded.</summary>
    public static string Of(string text)
    {
        var comma = text.IndexOf(',');
        if (comma > 0)
        {
            return $"{TextForm.Fold(text[..comma])},{TextForm.Fold(text[(comma + 1)..])}".TrimEnd(',');
        }

        var folded = TextForm.Fold(text);
        var last = folded.LastIndexOf(' ');
        return last < 0 ? folded : $"{folded[(last + 1)..]},{folded[..last]}";
    }

    /// <summary>The same family name, and given names of which each agrees with its counterpart at least by its initial.</summary>
    public static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.SequenceEqual(other))
        {
            return true;
        }

        var a = one.IndexOf(',');
        var b = other.IndexOf(',');
        var oneFamily = a < 0 ? one : one[..a];
        var otherFamily = b < 0 ? other : other[..b];
        if (!oneFamily.SequenceEqual(otherFamily))
        {
            return false;
        }

        // A family name alone names nobody else.
        return a < 0 || b < 0 || AgreeInGiven(one[(a + 1)..], other[(b + 1)..]);
    }

    private static bool AgreeInGiven(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (!one.IsEmpty && !other.IsEmpty)
        {
            var first = Next(ref one);
            var second = Next(ref other);
            var shorter = Math.Min(first.Length, second.Length);
            if (shorter > 1 ? !first.SequenceEqual(second) : first[0] != second[0])
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        var word = space < 0 ? words : words[..space];
        words = space < 0 ? [] : words[(space + 1)..];
        return word;
    }
}
