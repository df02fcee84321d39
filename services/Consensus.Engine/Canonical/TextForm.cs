using System.Buffers;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>The form in which two spellings of a text are equal: lower-case words and numbers with one space between them.</summary>
internal static class TextForm
{
    private const int StackLimit = 512;

    /// <summary>"120V", "120-V" and "120 v" become "120 v"; "3/4" and "1.5" stay whole.</summary>
    public static string Fold(string text)
    {
        // A space can be added before every character.
        var needed = text.Length * 2;
        char[]? rented = null;
        var buffer = needed <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(needed));
        try
        {
            var length = FoldInto(text, buffer);
            return length == text.Length && text.AsSpan().SequenceEqual(buffer[..length]) ? text : new string(buffer[..length]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    public static string WithoutSpaces(string folded) => folded.Contains(' ') ? folded.Replace(" ", "", StringComparison.Ordinal) : folded;

    private static int FoldInto(string text, Span<char> buffer)
    {
        var length = 0;
        var previous = Class.Gap;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var now = ClassOf(text, i);
            if (now == Class.Gap)
            {
                previous = Class.Gap;
                continue;
            }

            if (length > 0 && now != previous)
            {
                buffer[length++] = ' ';
            }

            buffer[length++] = now == Class.Letter ? char.ToLowerInvariant(c) : c;
            previous = now;
        }

        return length;
    }

    private static Class ClassOf(string text, int at)
    {
        var c = text[at];
        if (char.IsDigit(c))
        {
            return Class.Digit;
        }

        if (char.IsLetter(c) || char.IsSurrogate(c))
        {
            return Class.Letter;
        }

        // Between two digits these carry meaning: 1.5, 3/4.
        return c is '.' or '/' && at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) ? Class.Digit : Class.Gap;
    }

    private enum Class
    {
        Gap,
        Letter,
        Digit,
    }
}
