using System.Globalization;
using System.Text;

namespace PartsCatalog.AiValidator.Tests.Injection;

/// <summary>Ways to hide an order from people and filters.</summary>
internal static class Disguise
{
    public static string Base64(string order) => Convert.ToBase64String(Encoding.UTF8.GetBytes(order));

    public static string Hex(string order) => Convert.ToHexString(Encoding.UTF8.GetBytes(order));

    public static string Percent(string order) => string.Concat(Encoding.UTF8.GetBytes(order).Select(b => $"%{b:X2}"));

    public static string Entities(string order) => string.Concat(order.Select(c => $"&#{(int)c};"));

    public static string Escapes(string order) => string.Concat(order.Select(c => $"\\u{(int)c:x4}"));

    public static string Rot13(string order) => Mapped(order, c => char.IsAsciiLetter(c) ? (char)((c & ~0x1F) + 1 + (((c & 0x1F) - 1 + 13) % 26)) : c);

    public static string Backwards(string order) => new([.. order.Reverse()]);

    public static string FullWidth(string order) => Mapped(order, c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c);

    public static string Bold(string order) => string.Concat(order.Select(c => c switch
    {
        >= 'A' and <= 'Z' => char.ConvertFromUtf32(0x1D400 + c - 'A'),
        >= 'a' and <= 'z' => char.ConvertFromUtf32(0x1D41A + c - 'a'),
        _ => c.ToString(CultureInfo.InvariantCulture),
    }));

    public static string LookAlike(string order) => Mapped(order, c => "aeopcyx".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "аеорсух"[at] : c);

    public static string Leet(string order) => Mapped(order, c => "oieast".IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? "013457"[at] : c);

    /// <summary>Letters as characters of the tag block, which nothing draws.</summary>
    public static string Tags(string order) => string.Concat(order.Select(c => char.ConvertFromUtf32(0xE0000 + c)));

    /// <summary>Letters as eight characters of no width each.</summary>
    public static string ZeroWidth(string order) =>
        string.Concat(order.SelectMany(c => Enumerable.Range(0, 8).Select(bit => (c >> (7 - bit) & 1) == 1 ? '\u200C' : '\u200B')));

    /// <summary>A character of no width between all letters, which breaks filters for words.</summary>
    public static string Sown(string order) => string.Join('\u2060', order.ToCharArray());

    private static string Mapped(string text, Func<char, char> map) => string.Concat(text.Select(map));
}
