using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Supplier text without markup: tags stripped, entities decoded, invisible characters removed, white space folded.</summary>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create(CharactersToLookAt());

    /// <summary>Cleans a text and cuts it; null when nothing is left.</summary>
    public static string? Clean(string? text, int maximumLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = NeedsWork(text) ? Rework(text, maximumLength) : text.Trim();
        if (clean.Length > maximumLength)
        {
            clean = clean[..(char.IsHighSurrogate(clean[maximumLength - 1]) ? maximumLength - 1 : maximumLength)].TrimEnd();
        }

        return clean.Length == 0 ? null : clean;
    }

    private static bool NeedsWork(string text) =>
        text.AsSpan().ContainsAny(Suspect) || text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.Contains("  ", StringComparison.Ordinal);

    private static string CharactersToLookAt() => "<>&\t\r\n";

    private static string Rework(string text, int maximumLength)
    {
        // Markup may be written as entities, so decode first. The work is bounded by what can survive: markup and space shrink, nothing grows.
        var bounded = text.Length > maximumLength * 8 ? text[..(maximumLength * 8)] : text;
        var decoded = bounded.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(bounded) : bounded;
        return Fold(StripTags(decoded));
    }

    private static string StripTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var place = 0;
        while (place < text.Length)
        {
            if (text[place] == '<' && IsTag(text, place))
            {
                place = EndOfTag(text, place);
                result.Append(' ');
            }
            else
            {
                result.Append(text[place++]);
            }
        }

        return result.ToString();
    }

    // "<b", "</b" and "<!--" open markup; "< 5 A" does not.
    private static bool IsTag(string text, int place) =>
        place + 1 < text.Length && (char.IsAsciiLetter(text[place + 1]) || text[place + 1] is '/' or '!' or '?');

    private static int EndOfTag(string text, int place)
    {
        foreach (var element in (ReadOnlySpan<string>)["script", "style"])
        {
            if (string.Compare(text, place + 1, element, 0, element.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var close = text.IndexOf($"</{element}", place, StringComparison.OrdinalIgnoreCase);
                place = close < 0 ? text.Length - 1 : close;
                break;
            }
        }

        var end = text.IndexOf('>', place);
        return end < 0 ? text.Length : end + 1;
    }

    private static string Fold(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = 0;
            var space = false;
            for (var place = 0; place < text.Length;)
            {
                // Nearly all of it is ASCII, which needs no looking up.
                if (text[place] is > ' ' and < '\u007F' and var plain)
                {
                    if (space)
                    {
                        buffer[length++] = ' ';
                        space = false;
                    }

                    buffer[length++] = plain;
                    place++;
                    continue;
                }

                var isText = Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var used) == OperationStatus.Done;
                place += used;
                if (Rune.IsWhiteSpace(rune))
                {
                    space = length > 0;
                }
                else if (isText && IsVisible(rune))
                {
                    if (space)
                    {
                        buffer[length++] = ' ';
                        space = false;
                    }

                    length += rune.EncodeToUtf16(buffer.AsSpan(length));
                }
            }

            return new string(buffer, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static bool IsVisible(Rune rune) =>
        rune.IsAscii
            ? rune.Value is >= ' ' and < 0x7F
            : rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
                (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
