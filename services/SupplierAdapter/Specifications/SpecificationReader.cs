using System.Globalization;
using System.Text.RegularExpressions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Specifications;

/// <summary>
/// Finds attributes in what a supplier wrote for people: bullets, sentences and titles. A claim points to the very words: the pointer to the text ends with
/// <c>#char=from,to</c> (RFC 5147), in characters of the text without markup.
/// </summary>
internal static partial class SpecificationReader
{
    private const int LongestLabel = 40;

    // Longer descriptions repeat themselves; the facts stand at their beginning.
    private const int LongestText = 4_000;

    /// <summary>Reads "label: value" bullets or the sentences of a text that have that shape.</summary>
    public static void ReadLabelled(ClaimSheet sheet, string? text, string pointer)
    {
        if (text is null || !text.Contains(':', StringComparison.Ordinal))
        {
            return;
        }

        var whole = text.AsSpan(0, Math.Min(text.Length, LongestText));
        for (var place = 0; place < whole.Length;)
        {
            var end = whole[place..].IndexOf(". ", StringComparison.Ordinal);
            var sentence = end < 0 ? whole[place..] : whole.Slice(place, end);
            ReadSentence(sheet, sentence.TrimEnd().TrimEnd('.'), place, pointer);
            place += sentence.Length + 2;
        }
    }

    /// <summary>Reads voltage and wattage out of a title ("Heater 240V 5400W").</summary>
    public static void ReadTitle(ClaimSheet sheet, string? title, string pointer)
    {
        if (title is null || title.Length > LongestText)
        {
            return;
        }

        if (Volts().Match(title) is { Success: true } volts)
        {
            sheet.Add(AttributeRegistry.Voltage, Voltage(volts), volts.Value, Span(pointer, volts.Index, volts.Length));
        }

        if (Watts().Match(title) is { Success: true } watts)
        {
            sheet.Number(AttributeRegistry.Wattage, watts.Groups["value"].Value, "W", Span(pointer, watts.Index, watts.Length));
        }
    }

    /// <summary>Claims a number with a unit of its own ("200 gal", "1 year"); nothing for other words ("lifetime").</summary>
    public static void ClaimQuantity(ClaimSheet sheet, AttributeDefinition attribute, string? text, string pointer)
    {
        if (text is { Length: <= 40 } && Quantity().IsMatch(text))
        {
            sheet.Add(attribute, text, null, pointer);
        }
    }

    private static string Span(string pointer, int from, int length) => string.Create(CultureInfo.InvariantCulture, $"{pointer}#char={from},{from + length}");

    // place: where the sentence begins in the text.
    private static void ReadSentence(ClaimSheet sheet, ReadOnlySpan<char> sentence, int place, string pointer)
    {
        var colon = sentence.IndexOf(':');
        if (colon is <= 0 or > LongestLabel || SpecificationLabels.Find(sentence[..colon].Trim()) is not { } attribute || sheet.Has(attribute))
        {
            return;
        }

        var behind = sentence[(colon + 1)..];
        if (TextCleaner.Clean(behind.ToString(), 200) is { } value && !Spellings.IsPlaceholder(value))
        {
            Claim(sheet, attribute, value, Span(pointer, place + colon + 1 + behind.Length - behind.TrimStart().Length, value.Length));
        }
    }

    private static void Claim(ClaimSheet sheet, AttributeDefinition attribute, string value, string pointer)
    {
        if (ReferenceEquals(attribute, AttributeRegistry.Voltage))
        {
            if (Volts().Match(value) is { Success: true } volts)
            {
                sheet.Add(attribute, Voltage(volts), value, pointer);
            }

            return;
        }

        switch (attribute.Kind)
        {
            case AttributeKind.Number or AttributeKind.WholeNumber:
                ClaimNumber(sheet, attribute, value, pointer);
                break;
            case AttributeKind.Enumeration:
                sheet.Choice(attribute, value, pointer);
                break;
            case AttributeKind.Boolean when Spellings.Boolean(value) is { } answer:
                sheet.Add(attribute, answer ? "true" : "false", value, pointer);
                break;
            case AttributeKind.Quantity:
                ClaimQuantity(sheet, attribute, value, pointer);
                break;
            case AttributeKind.Text when attribute.IsList:
                sheet.Texts(attribute, value.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), pointer);
                break;
            case AttributeKind.Text:
                sheet.Add(attribute, value, null, pointer);
                break;
        }
    }

    private static void ClaimNumber(ClaimSheet sheet, AttributeDefinition attribute, string value, string pointer)
    {
        if (Measure().Match(value) is not { Success: true } measure)
        {
            return;
        }

        var number = measure.Groups["value"].Value;
        if (measure.Groups["denominator"] is { Success: true, Value: var denominator })
        {
            number = Numbers.Parse(denominator) is { } below && below != 0 && Numbers.Parse(number) is { } above ? Numbers.Canonical(above / below) : null;
        }

        // "16300 ohm at 32 °F" and "0.5 gpm at 60 psi" say under what condition; the value stands before it.
        var unit = measure.Groups["unit"].Value is { Length: > 0 } written ? written : null;
        sheet.Number(attribute, number, unit, pointer);
    }

    private static string Voltage(Match match)
    {
        var value = Numbers.Parse(match.Groups["value"].Value) is { } volts ? Numbers.Canonical(volts) : match.Groups["value"].Value;
        var current = match.Groups["current"].Value.ToUpperInvariant();
        return current == "DC" ? $"{value} V DC" : $"{value} V";
    }

    // A number behind a hyphen is the end of a part number (DA32-00006W).
    // No time-outs: every repetition is bounded, and a time-out by the clock on the wall would fail an answer because the machine was busy.
    [GeneratedRegex(@"(?<![\w.\-])(?<value>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?:\s?-\s?|\s)?(?:VOLTS?|V)\s?-?(?<current>AC|DC)?(?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Volts();

    [GeneratedRegex(@"(?<![\w.\-])(?<value>[0-9]{1,5}(?:\.[0-9]{1,2})?)(?:\s?-\s?|\s)?(?:WATTS?|W)(?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Watts();

    [GeneratedRegex(@"^(?<value>-?[0-9][0-9,]{0,11}(?:\.[0-9]{1,6})?)(?:/(?<denominator>[0-9]{1,3}))?\s?(?<unit>[^\s0-9,;(]{1,14})?(?=$|[\s,;(])", RegexOptions.ExplicitCapture)]
    private static partial Regex Measure();

    [GeneratedRegex(@"^[0-9][0-9,.]{0,11}\s?[A-Za-z][A-Za-z .]{0,14}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quantity();
}
