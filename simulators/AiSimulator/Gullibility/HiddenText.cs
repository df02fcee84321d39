using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PartsCatalog.AiSimulator.Gullibility;

/// <summary>What a too helpful reader finds in a text: the text itself, and what it decodes to.</summary>
internal static partial class HiddenText
{
    private const string Cyrillic = "аеорсухіјѕԁһԛԝ";
    private const string LatinOfCyrillic = "aeopcyxijsdhqw";
    private const string Leet = "0134578@$";
    private const string LatinOfLeet = "oieastbas";

    /// <summary>The readings of a text, the plain one first; encoded pieces are decoded wherever they stand.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        yield return text;
        foreach (var reading in Transformed(text).Concat(Pieces(text)).Where(reading => reading != text))
        {
            yield return reading;
        }
    }

    private static IEnumerable<string> Transformed(string text)
    {
        yield return WebUtility.HtmlDecode(text);
        yield return Uri.UnescapeDataString(text.Replace('+', ' '));
        yield return Escapes().Replace(text, escape => ((char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        yield return Mapped(text, Latin);
        yield return Mapped(text, rune => Replace(rune, Leet, LatinOfLeet));
        yield return Mapped(text, Rot13);
        yield return new string([.. text.Reverse()]);
        yield return SpacedWords().Replace(text, word => word.Value.Replace(" ", "", StringComparison.Ordinal)).Replace("  ", " ", StringComparison.Ordinal);
        yield return Invisible(text, 0xE0000, 0xE007F, offset: 0xE0000);
        yield return ZeroWidthBits(text);
    }

    private static IEnumerable<string> Pieces(string text)
    {
        foreach (Match match in Base64().Matches(text))
        {
            var buffer = new byte[match.Length];
            if (Convert.TryFromBase64String(match.Value, buffer, out var length))
            {
                yield return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }

        foreach (Match match in Hex().Matches(text))
        {
            yield return Encoding.UTF8.GetString(Convert.FromHexString(match.Value.Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    // Full width, mathematical bold and look-alike letters.
    private static int Latin(int rune) => rune switch
    {
        >= 0xFF01 and <= 0xFF5E => rune - 0xFEE0,
        >= 0x1D400 and <= 0x1D419 => 'A' + rune - 0x1D400,
        >= 0x1D41A and <= 0x1D433 => 'a' + rune - 0x1D41A,
        _ => Replace(rune, Cyrillic, LatinOfCyrillic),
    };

    private static int Rot13(int rune) => rune switch
    {
        >= 'a' and <= 'z' => 'a' + ((rune - 'a' + 13) % 26),
        >= 'A' and <= 'Z' => 'A' + ((rune - 'A' + 13) % 26),
        _ => rune,
    };

    private static int Replace(int rune, string from, string to) =>
        rune <= char.MaxValue && from.IndexOf((char)rune, StringComparison.Ordinal) is >= 0 and var at ? to[at] : rune;

    private static string Mapped(string text, Func<int, int> map)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mapped.Append(new Rune(map(rune.Value)).ToString());
        }

        return mapped.ToString();
    }

    // Characters that nobody sees, moved back to the letters they stand for.
    private static string Invisible(string text, int first, int last, int offset)
    {
        var hidden = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value >= first && rune.Value <= last))
        {
            hidden.Append((char)(rune.Value - offset));
        }

        return hidden.ToString();
    }

    // U+200B is 0, U+200C is 1, eight of them a character.
    private static string ZeroWidthBits(string text)
    {
        var bits = text.Where(c => c is '\u200B' or '\u200C').Select(c => c == '\u200C' ? 1 : 0).ToArray();
        return string.Concat(bits.Chunk(8).Where(b => b.Length == 8).Select(b => (char)b.Aggregate(0, (value, bit) => (value << 1) | bit)));
    }

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"(?<!\S)(?:\S ){1,200}\S(?!\S)")]
    private static partial Regex SpacedWords();

    [GeneratedRegex("[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex("(?:[0-9a-fA-F]{2} ?){12,}")]
    private static partial Regex Hex();
}
