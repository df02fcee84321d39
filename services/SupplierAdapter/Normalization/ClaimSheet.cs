using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>
/// Collects a supplier's claims about one part. Each method takes a place in the answer and adds a claim when there is a value of the
/// attribute's kind; the first claim about an attribute stays. Values outside the registry's range are claimed as set aside, with the reason.
/// </summary>
internal sealed class ClaimSheet
{
    /// <summary>Longest original text kept beside a value, in characters.</summary>
    internal const int MaximumText = 500;

    private const int MaximumLongText = 10_000;
    private const int MaximumItems = 2_000;

    private readonly List<Claim> _claims = new(24);

    /// <summary>The claims so far.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Whether there is a claim about the attribute.</summary>
    public bool Has(AttributeDefinition attribute)
    {
        foreach (var claim in _claims)
        {
            if (ReferenceEquals(claim.Attribute, attribute.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A claim whose value is canonical already.</summary>
    public void Add(AttributeDefinition attribute, string value, string? text, string pointer, string? setAside = null)
    {
        if (!Has(attribute))
        {
            var original = ReferenceEquals(text, value) ? null : TextCleaner.Clean(text, MaximumText);
            _claims.Add(new Claim
            {
                Attribute = attribute.Name,
                Value = attribute.IsList ? AttributeValue.OfList([value]) : AttributeValue.Of(value),
                Text = original == value ? null : original,
                Pointer = pointer,
                SetAside = setAside,
            });
        }
    }

    /// <summary>Words; gives them back clean, null where there are none.</summary>
    public string? Text(AttributeDefinition attribute, AnswerNode node)
    {
        var text = TextCleaner.Clean(node.Text, ReferenceEquals(attribute, AttributeRegistry.LongDescription) ? MaximumLongText : MaximumText);
        if (text is null || Spellings.IsPlaceholder(text))
        {
            return null;
        }

        Add(attribute, text, null, node.Pointer);
        return text;
    }

    /// <summary>A make, by its canonical name.</summary>
    public void Brand(string? make, AnswerNode node)
    {
        if (make is not null)
        {
            Add(AttributeRegistry.Manufacturer, make, node.Text, node.Pointer);
        }
    }

    /// <summary>An amount in the registry's currency; nothing for zero, which suppliers write for 'not known'.</summary>
    public void Money(AttributeDefinition attribute, AnswerNode node, string currency = "USD")
    {
        if (Numbers.Parse(node.Text) is { } amount && amount != 0)
        {
            var foreign = currency == attribute.Unit ? null : $"The amount is in {TextCleaner.Clean(currency, 10)}, expected {attribute.Unit}.";
            Add(attribute, Numbers.Amount(amount), node.Text, node.Pointer, foreign ?? Suspicion(attribute, amount));
        }
    }

    /// <summary>A number with a unit; nothing for a zero that is out of range, which suppliers write for 'not known'.</summary>
    public void Number(AttributeDefinition attribute, AnswerNode node, string? unit = null) => Number(attribute, node.Text, unit, node.Pointer);

    /// <summary>A number with a unit, found in a text.</summary>
    public void Number(AttributeDefinition attribute, string? text, string? unit, string pointer)
    {
        if (Numbers.Parse(text) is { } number && !IsUnknown(attribute, number))
        {
            var original = unit is null ? text : $"{text} {unit}";
            if (UnitTable.Convert(number, unit, attribute.Unit) is not { } value)
            {
                Add(attribute, Numbers.Canonical(number), original, pointer, $"The unit '{TextCleaner.Clean(unit, 20)}' is not known, expected {attribute.Unit}.");
            }
            else if (attribute.Kind == AttributeKind.WholeNumber && value != Math.Truncate(value))
            {
                Add(attribute, Numbers.Canonical(value), original, pointer, "The value is not a whole number.");
            }
            else
            {
                Add(attribute, Numbers.Canonical(value), original, pointer, Suspicion(attribute, value));
            }
        }
    }

    /// <summary>Length, width and height, which stand or fall together: one that is out of range says that the scale of all is not known.</summary>
    public void Dimensions(DimensionSet set, AnswerNode length, AnswerNode width, AnswerNode height, Func<AnswerNode, (string? Text, string? Unit)> read)
    {
        var sides = new[] { (set.Length, length), (set.Width, width), (set.Height, height) }
            .Select(side => (Attribute: side.Item1, Node: side.Item2, Written: read(side.Item2)))
            .Select(side => (side.Attribute, side.Node, side.Written, Number: Numbers.Parse(side.Written.Text)))
            .Where(side => side.Number is > 0 or < 0)
            .Select(side => (side.Attribute, side.Node, side.Written, Given: side.Number!.Value, Inches: UnitTable.Convert(side.Number!.Value, side.Written.Unit, "in")))
            .ToArray();
        var doubt = Array.Exists(sides, side => side.Inches is not { } inches || Suspicion(side.Attribute, inches) is not null)
            ? $"{string.Join(" × ", sides.Select(side => Numbers.Canonical(side.Given)))} is no plausible size in inches; the scale is not known."
            : null;
        foreach (var side in sides)
        {
            Add(
                side.Attribute,
                Numbers.Canonical(side.Inches ?? side.Given),
                side.Written.Unit is null ? side.Written.Text : $"{side.Written.Text} {side.Written.Unit}",
                side.Node.Pointer,
                doubt);
        }
    }

    /// <summary>Yes or no, in the spellings of suppliers.</summary>
    public void Boolean(AttributeDefinition attribute, AnswerNode node)
    {
        if (Spellings.Boolean(node.Text) is { } value)
        {
            Add(attribute, value ? "true" : "false", node.Text, node.Pointer);
        }
    }

    /// <summary>One of the attribute's allowed values.</summary>
    public void Choice(AttributeDefinition attribute, string? text, string pointer)
    {
        if (text is not null && attribute.AllowedValues.FirstOrDefault(allowed => allowed.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } value)
        {
            Add(attribute, value, text, pointer);
        }
    }

    /// <summary>A trade item number; one whose check digit does not hold is set aside.</summary>
    public void TradeNumber(AnswerNode node)
    {
        if (node.Text is { Length: <= 20 } text)
        {
            var digits = string.Concat(text.Where(char.IsAsciiDigit));
            if (digits.Length > 0)
            {
                Add(AttributeRegistry.UpcEanGtin, digits, text, node.Pointer, Gtin.IsValid(digits) ? null : "The check digit of the trade item number does not hold.");
            }
        }
    }

    /// <summary>An address on the web, https or http.</summary>
    public void Url(AttributeDefinition attribute, AnswerNode node)
    {
        if (Spellings.Url(node.Text) is { } url)
        {
            Add(attribute, url, null, node.Pointer);
        }
    }

    /// <summary>The number of a part.</summary>
    public void PartNumber(AttributeDefinition attribute, AnswerNode node) => PartNumber(attribute, node.Text, node.Pointer);

    /// <summary>The number of a part, as text.</summary>
    public void PartNumber(AttributeDefinition attribute, string? text, string pointer)
    {
        if (Numbers.PartNumberOf(text) is { } number)
        {
            Add(attribute, number, text, pointer);
        }
    }

    /// <summary>A list of part or model numbers, without repetitions and without the part's own.</summary>
    public void PartNumbers(AttributeDefinition attribute, IEnumerable<string?> numbers, string pointer, string? except = null) =>
        List(attribute, numbers, Numbers.PartNumberOf, pointer, except);

    /// <summary>A list of texts, without repetitions.</summary>
    public void Texts(AttributeDefinition attribute, IEnumerable<string?> texts, string pointer) =>
        List(attribute, texts, static text => TextCleaner.Clean(text, MaximumText) is { } clean && !Spellings.IsPlaceholder(clean) ? clean : null, pointer);

    /// <summary>A list of addresses, without repetitions.</summary>
    public void Urls(AttributeDefinition attribute, IEnumerable<string?> urls, string pointer) =>
        List(attribute, urls, Spellings.Url, pointer);

    private void List(AttributeDefinition attribute, IEnumerable<string?> items, Func<string?, string?> read, string pointer, string? except = null)
    {
        if (Has(attribute))
        {
            return;
        }

        var seen = new HashSet<string>(64, StringComparer.Ordinal);
        var kept = new List<string>(64);
        foreach (var item in items)
        {
            if (read(item) is { } value && value != except && seen.Add(value))
            {
                kept.Add(value);
                if (kept.Count == MaximumItems)
                {
                    break;
                }
            }
        }

        if (kept.Count > 0)
        {
            _claims.Add(new Claim { Attribute = attribute.Name, Value = AttributeValue.OfList(kept), Pointer = pointer });
        }
    }

    private static bool IsUnknown(AttributeDefinition attribute, decimal number) => number == 0 && attribute.Minimum > 0;

    private static string? Suspicion(AttributeDefinition attribute, decimal value) =>
        value < attribute.Minimum || value > attribute.Maximum
            ? $"{Numbers.Canonical(value)} is outside {Numbers.Canonical(attribute.Minimum ?? 0)} to {Numbers.Canonical(attribute.Maximum ?? 0)} {attribute.Unit}".TrimEnd() + "."
            : null;

    /// <summary>The member of each item of an array, as text.</summary>
    public static IEnumerable<string?> Members(AnswerNode list, string member)
    {
        foreach (var item in list.Elements)
        {
            yield return AnswerNode.TextOf(item, member);
        }
    }

    /// <summary>Each item of an array of scalars, or the member of each item of an array of objects, whichever it is.</summary>
    public static IEnumerable<string?> ItemsOrMembers(AnswerNode list, string member)
    {
        foreach (var item in list.Elements)
        {
            yield return item.ValueKind == JsonValueKind.Object ? AnswerNode.TextOf(item, member) : AnswerNode.TextOf(item);
        }
    }
}
