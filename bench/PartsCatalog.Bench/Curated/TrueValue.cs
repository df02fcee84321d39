using System.Globalization;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Bench.Curated;

/// <summary>Values of the simulator's records: as text, and whether two of them say the same. Knows nothing of how the engine compares.</summary>
internal static class TrueValue
{
    // Rulers and scales round; suppliers convert.
    private const decimal Rounding = 0.02m;
    private const decimal SmallRounding = 0.05m;

    public static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [],
        IEnumerable<string> list => [.. list],
        bool flag => [flag ? "true" : "false"],
        string text => text.Length == 0 ? [] : [text],
        IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
        _ => [value.ToString() ?? ""],
    };

    /// <summary>Whether two single values of an attribute are the same.</summary>
    /// <param name="attribute">Which attribute.</param>
    /// <param name="one">A value.</param>
    /// <param name="other">Another.</param>
    /// <param name="share">Share of the larger by which two amounts of money may differ.</param>
    public static bool Same(AttributeDefinition attribute, string one, string other, decimal share = 0m) => attribute.Kind switch
    {
        AttributeKind.Money => Number(one) is { } a && Number(other) is { } b && Math.Abs(a - b) <= Math.Max(0.005m, share * Math.Max(a, b)),
        AttributeKind.WholeNumber => Number(one) is { } a && Number(one) == Number(other) && a == decimal.Truncate(a),
        AttributeKind.Number => Number(one) is { } a && Number(other) is { } b && Math.Abs(a - b) <= Math.Max(SmallRounding, Rounding * Math.Max(Math.Abs(a), Math.Abs(b))),
        AttributeKind.PartNumber => PartNumber.Normalize(one) is { } a && a == PartNumber.Normalize(other),
        AttributeKind.Brand => Brand.AreSame(one, other),
        AttributeKind.Gtin => one.PadLeft(14, '0') == other.PadLeft(14, '0'),
        AttributeKind.Url => Address(one) == Address(other),
        _ => Letters(one) == Letters(other),
    };

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Letters and digits in lower case.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    // An image is known by its path, another address by its host.
    private static string Address(string text)
    {
        if (text.StartsWith('/'))
        {
            return text;
        }

        var url = new Uri(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}");
        return url.AbsolutePath.Length > 1 ? url.AbsolutePath : url.Host.Replace("www.", "", StringComparison.Ordinal);
    }
}
