using System.Globalization;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Consensus.Engine.Canonical;

/// <summary>Reads the text of a claim as a value of its attribute, or says why it is none.</summary>
internal static class CanonicalReader
{
    private const string TrueText = "true";
    private const string FalseText = "false";

    public static CanonicalValue Read(AttributeDefinition attribute, string text, ConsensusPolicy policy)
    {
        if (text.Length > policy.MaximumTextLength)
        {
            return CanonicalValue.Invalid(CleanText.Cut(text, CleanText.ShownLength), $"has {text.Length} characters; expected at most {policy.MaximumTextLength}");
        }

        if (CleanText.HasControls(text))
        {
            return CanonicalValue.Invalid(CleanText.Of(text), "has control characters; expected text");
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 ? CanonicalValue.Invalid(trimmed, "is empty") : ReadKind(attribute, trimmed);
    }

    private static CanonicalValue ReadKind(AttributeDefinition attribute, string text) => attribute.Kind switch
    {
        AttributeKind.Number or AttributeKind.Money or AttributeKind.WholeNumber => ReadNumber(attribute, text),
        AttributeKind.Quantity => ReadQuantity(attribute, text),
        AttributeKind.Boolean => ReadBoolean(text),
        AttributeKind.Enumeration => ReadEnumeration(attribute, text),
        AttributeKind.PartNumber => ReadPartNumber(text),
        AttributeKind.Brand => ReadBrand(text),
        AttributeKind.Gtin => ReadGtin(text),
        AttributeKind.Url => UrlForm.Read(attribute, text),
        _ => ReadText(attribute, text),
    };

    private static CanonicalValue ReadNumber(AttributeDefinition attribute, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return CanonicalValue.Invalid(text, "is no number");
        }

        if (attribute.Kind == AttributeKind.WholeNumber && decimal.Truncate(number) != number)
        {
            return CanonicalValue.Invalid(text, "is no whole number");
        }

        return OutOfRange(attribute, number) is { } problem
            ? CanonicalValue.Invalid(text, problem)
            : CanonicalValue.OfNumber(number, Plain(attribute, number, text));
    }

    // A record shows plain decimals: no exponent, no decimals of a whole number.
    private static string Plain(AttributeDefinition attribute, decimal number, string text)
    {
        if (attribute.Kind == AttributeKind.WholeNumber)
        {
            return number.ToString("0", CultureInfo.InvariantCulture);
        }

        return text.AsSpan().ContainsAny('e', 'E') ? number.ToString(CultureInfo.InvariantCulture) : text;
    }

    private static string? OutOfRange(AttributeDefinition attribute, decimal number)
    {
        if (number < attribute.Minimum)
        {
            return $"is under {attribute.Minimum} {attribute.Unit}".TrimEnd();
        }

        return number > attribute.Maximum ? $"is over {attribute.Maximum} {attribute.Unit}".TrimEnd() : null;
    }

    private static CanonicalValue ReadQuantity(AttributeDefinition attribute, string text)
    {
        if (!QuantityForm.TryRead(text, out var amount, out var dimension))
        {
            return CanonicalValue.Invalid(text, "is no number with a known unit");
        }

        return amount < 0 || OutOfRange(attribute, amount) is not null
            ? CanonicalValue.Invalid(text, "is out of range")
            : CanonicalValue.OfNumber(amount, text, dimension);
    }

    private static CanonicalValue ReadBoolean(string text)
    {
        if (text.Equals(TrueText, StringComparison.OrdinalIgnoreCase) || text.Equals("yes", StringComparison.OrdinalIgnoreCase))
        {
            return CanonicalValue.Of(TrueText, TrueText);
        }

        return text.Equals(FalseText, StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase)
            ? CanonicalValue.Of(FalseText, FalseText)
            : CanonicalValue.Invalid(text, "is neither true nor false");
    }

    private static CanonicalValue ReadEnumeration(AttributeDefinition attribute, string text)
    {
        var allowed = attribute.AllowedValues;
        for (var i = 0; i < allowed.Count; i++)
        {
            if (allowed[i].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return CanonicalValue.Of(allowed[i], allowed[i]);
            }
        }

        return CanonicalValue.Invalid(text, $"is none of {string.Join(", ", allowed)}");
    }

    private static CanonicalValue ReadPartNumber(string text) => PartNumberForm.Normalize(text) is { } number
        ? CanonicalValue.Of(number, text)
        : CanonicalValue.Invalid(text, "is no part number");

    private static CanonicalValue ReadBrand(string text) => Brand.Canonicalize(text) is { } name && TextForm.Fold(name) is { Length: > 0 } key
        ? CanonicalValue.Of(TextForm.WithoutSpaces(key), name)
        : CanonicalValue.Invalid(text, "is no manufacturer's name");

    // 12, 13 and 14 digits of one item differ only in leading zeros.
    private static CanonicalValue ReadGtin(string text) => Gtin.IsValid(text)
        ? CanonicalValue.Of(text.PadLeft(14, '0'), text)
        : CanonicalValue.Invalid(text, "is no GTIN: the check digit does not hold");

    private static CanonicalValue ReadText(AttributeDefinition attribute, string text)
    {
        var folded = TextForm.Fold(text);
        if (folded.Length == 0)
        {
            return CanonicalValue.Invalid(text, "has no letter or digit");
        }

        return CanonicalValue.Of(attribute.Unit is "V" ? VoltageForm.Of(folded) : folded, text);
    }
}
