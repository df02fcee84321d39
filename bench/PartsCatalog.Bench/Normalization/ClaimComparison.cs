using System.Globalization;
using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Bench.Normalization;

/// <summary>Whether a claim says what the simulator's record says.</summary>
internal static class ClaimComparison
{
    /// <summary>Numbers by value, part numbers and makes by identity, addresses by path, lists as sets, everything else letter by letter.</summary>
    public static bool Same(string attribute, AttributeValue value, JsonElement expected)
    {
        var kind = AttributeRegistry.Get(attribute).Kind;
        var wanted = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(Text)] : new[] { Text(expected) };
        return wanted.Distinct(StringComparer.Ordinal).Count() == value.Items.Count &&
            Array.TrueForAll(wanted, want => value.Items.Any(item => Same(kind, item, want)));
    }

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private static bool Same(AttributeKind kind, string value, string expected) => kind switch
    {
        AttributeKind.Money or AttributeKind.Number or AttributeKind.WholeNumber =>
            decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.Parse(value, CultureInfo.InvariantCulture) == number,
        AttributeKind.PartNumber => value == PartNumber.Normalize(expected),
        AttributeKind.Brand => Brand.AreSame(value, expected),
        AttributeKind.Enumeration => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase),
        AttributeKind.Url => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.AbsolutePath == expected,
        _ => value == expected,
    };
}
