using System.Globalization;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>
/// Whether a settled value is of the registry's type and range. What is served is typed JSON: a text where a number is promised would break
/// every typed reader, so such a value is not served but shown as set aside.
/// </summary>
internal static class ValueCheck
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>What is wrong with the value, naming the attribute and what was expected; null when nothing is.</summary>
    public static string? Problem(AttributeDefinition definition, AttributeValue value)
    {
        if (value.IsList && !definition.IsList)
        {
            return $"{definition.Name} has {value.Items.Count} values; expected one";
        }

        if (value.Items.Count == 0)
        {
            return $"{definition.Name} is an empty list; expected at least one value";
        }

        foreach (var item in value.Items)
        {
            if (Expectation(definition, item) is { } expected)
            {
                return $"{definition.Name} is '{Shortened(item)}'; expected {expected}";
            }
        }

        return null;
    }

    /// <summary>Reads an invariant decimal; no exponent, no thousands separator.</summary>
    public static bool TryNumber(string text, out decimal number) => decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number);

    private static string? Expectation(AttributeDefinition definition, string item) => definition.Kind switch
    {
        _ when string.IsNullOrWhiteSpace(item) => "a value",
        AttributeKind.Number or AttributeKind.Money => NumberExpectation(definition, item, "a decimal number"),
        AttributeKind.WholeNumber => long.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? NumberExpectation(definition, item, "a whole number")
            : "a whole number",
        AttributeKind.Boolean => item is "true" or "false" ? null : "true or false",
        AttributeKind.Enumeration => definition.AllowedValues.Contains(item, StringComparer.Ordinal)
            ? null
            : $"one of {string.Join(", ", definition.AllowedValues)}",
        AttributeKind.Gtin => Gtin.IsValid(item) ? null : "a GTIN of 8, 12, 13 or 14 digits whose check digit holds",
        AttributeKind.Url => IsWebAddress(item) ? null : "an absolute http or https address",
        _ => null,
    };

    private static string? NumberExpectation(AttributeDefinition definition, string item, string kind)
    {
        if (!TryNumber(item, out var number))
        {
            return kind;
        }

        return number < definition.Minimum || number > definition.Maximum
            ? $"{kind} from {definition.Minimum} to {definition.Maximum} {definition.Unit}".TrimEnd()
            : null;
    }

    private static bool IsWebAddress(string item) =>
        Uri.TryCreate(item, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static string Shortened(string item) => item.Length <= 60 ? item : $"{item.AsSpan(0, 60)}…";
}
