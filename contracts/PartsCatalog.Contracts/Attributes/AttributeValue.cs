using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Attributes;

/// <summary>
/// A canonical value: one text for a single-valued attribute, several for a list. Numbers are invariant decimals in the registry's
/// unit ("28.95"), money the amount in the registry's currency, booleans "true" or "false". As JSON a string or an array of strings.
/// </summary>
[JsonConverter(typeof(AttributeValueJsonConverter))]
public sealed class AttributeValue : IEquatable<AttributeValue>
{
    private readonly string[] _items;

    private AttributeValue(string[] items, bool isList)
    {
        _items = items;
        IsList = isList;
    }

    /// <summary>Whether this is the value of a list attribute; a list of one is still a list.</summary>
    public bool IsList { get; }

    /// <summary>The values, in the order of the source.</summary>
    public IReadOnlyList<string> Items => _items;

    /// <summary>The only value of a single-valued attribute.</summary>
    /// <exception cref="InvalidOperationException">The value is a list.</exception>
    public string Text => IsList ? throw new InvalidOperationException("A list has no single text; read Items.") : _items[0];

    /// <summary>A single value.</summary>
    public static AttributeValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AttributeValue([text], isList: false);
    }

    /// <summary>A list.</summary>
    public static AttributeValue OfList(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new AttributeValue([.. items], isList: true);
    }

    /// <inheritdoc />
    public bool Equals(AttributeValue? other) =>
        other is not null && IsList == other.IsList && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(IsList);
        foreach (var item in _items)
        {
            hash.Add(item, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public override string ToString() => IsList ? string.Join("; ", _items) : _items[0];
}
