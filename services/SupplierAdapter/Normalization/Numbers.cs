using System.Globalization;
using System.Text.Json;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Numbers as suppliers write them, and numbers of parts.</summary>
internal static class Numbers
{
    /// <summary>Reads "28.95", "$1,028.95", "+3" or "2e1"; null for everything else, NaN and infinities among it.</summary>
    public static decimal? Parse(string? text)
    {
        var span = text.AsSpan().Trim();
        if (span.StartsWith("$", StringComparison.Ordinal))
        {
            span = span[1..].TrimStart();
        }
        else if (span.StartsWith("USD", StringComparison.OrdinalIgnoreCase))
        {
            span = span[3..].TrimStart();
        }

        return span.Length is > 0 and <= 40 &&
            decimal.TryParse(span, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>Reads the number that a text begins with ("50+", "12 available"); null when it begins with none.</summary>
    public static decimal? ParseLeading(string? text)
    {
        var span = text.AsSpan().Trim();
        var length = 0;
        while (length < span.Length && length < 20 && (char.IsAsciiDigit(span[length]) || span[length] is ',' or '.'))
        {
            length++;
        }

        return length == 0 ? null : Parse(span[..length].ToString());
    }

    /// <summary>A whole number of a JSON item that is a number or a text.</summary>
    public static decimal? Of(JsonElement item) => ParseLeading(AnswerNode.TextOf(item));

    /// <summary>Canonical text of a number: no trailing zeros, at most six places.</summary>
    public static string Canonical(decimal value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Canonical text of an amount: two to four places.</summary>
    public static string Amount(decimal value) => Math.Round(value, 4).ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>The normalised form of a part or model number, or null when the text is none.</summary>
    public static string? PartNumberOf(string? text) =>
        text is null ? null : IsNormalized(text) ? text : PartNumber.Normalize(text);

    // Most of the fifty models in an answer are in canonical form already; this spares them two regular expressions each.
    // GE pads the digits behind its family (WD) and behind the X; PartNumber knows which zeros those are.
    private static bool MayBePadded(string text) =>
        text[0] == 'W' && text[1] is 'B' or 'C' or 'D' or 'E' or 'H' or 'R' && (text[2] == '0' || text.Contains("X0", StringComparison.Ordinal));

    private static bool IsNormalized(string text)
    {
        if (text.Length is < PartNumber.MinimumLength or > PartNumber.MaximumLength || MayBePadded(text))
        {
            return false;
        }

        var digit = false;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digit = true;
            }
            else if (!char.IsAsciiLetterUpper(character))
            {
                return false;
            }
        }

        return digit;
    }
}
