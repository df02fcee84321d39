namespace PartsCatalog.Contracts.Suppliers;

/// <summary>A supplier, by the name that claims and answers carry ("ENCOMPASS"). A value, not an enumeration: a fifth supplier needs no new contract.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SupplierNameJsonConverter))]
public readonly record struct SupplierName : IComparable<SupplierName>
{
    private readonly string? _value;

    /// <summary>A supplier's name; upper-case letters, digits and '_'.</summary>
    /// <exception cref="ArgumentException">The name has other characters.</exception>
    public SupplierName(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        var upper = value.Trim().ToUpperInvariant();
        _value = upper.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? upper
            : throw new ArgumentException($"'{value}' is no supplier's name; expected letters, digits and '_'.", nameof(value));
    }

    /// <summary>Encompass.</summary>
    public static SupplierName Encompass { get; } = new("ENCOMPASS");

    /// <summary>Marcone.</summary>
    public static SupplierName Marcone { get; } = new("MARCONE");

    /// <summary>Reliable Parts.</summary>
    public static SupplierName Reliable { get; } = new("RELIABLE");

    /// <summary>Amazon.</summary>
    public static SupplierName Amazon { get; } = new("AMAZON");

    /// <summary>The name.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc />
    public int CompareTo(SupplierName other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
