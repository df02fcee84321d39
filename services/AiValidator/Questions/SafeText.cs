using System.Globalization;
using System.Text;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>Outside text made safe to pass on: what a person could not see is gone, white space is single, the length is bounded.</summary>
internal static class SafeText
{
    private const char Ellipsis = '…';

    /// <summary>Cleans a text and cuts it at a number of UTF-16 characters; a cut text ends in '…'.</summary>
    public static string Clean(string text, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= maximumLength && IsPlain(text))
        {
            return text;
        }

        var cleaned = new StringBuilder(Math.Min(text.Length, maximumLength + 2));
        var spaceDue = false;
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (cleaned.Length > maximumLength)
            {
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                spaceDue = cleaned.Length > 0;
            }
            else if (!IsInvisible(rune))
            {
                if (spaceDue)
                {
                    cleaned.Append(' ');
                    spaceDue = false;
                }

                cleaned.Append(units[..rune.EncodeToUtf16(units)]);
            }
        }

        return cleaned.Length <= maximumLength ? cleaned.ToString() : Cut(cleaned.ToString(), maximumLength);
    }

    /// <summary>
    /// Whether a person would not see the character: format characters (zero width, bidirectional overrides, the tag block that smuggles
    /// ASCII), private use, unassigned, variation selectors, and letters that are drawn as nothing.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F)
            or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFD;

    private static string Cut(string text, int maximumLength)
    {
        var end = maximumLength - 1;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), [Ellipsis]);
    }

    private static bool IsPlain(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && previous == ' '))
            {
                return false;
            }

            previous = c;
        }

        return text.Length == 0 || previous != ' ';
    }
}
