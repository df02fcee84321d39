using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PartsCatalog.Contracts.Parts;

/// <summary>
/// What identifies a part: a make and a number. A number alone does not: several makes use the same one (docs/adr/0004).
/// Two keys are equal when both spell the same make and number in any accepted way.
/// </summary>
/// <param name="Manufacturer">Canonical name of the make, see <see cref="Brand"/>.</param>
/// <param name="Number">Normalised number, see <see cref="PartNumber.Normalized"/>.</param>
public sealed record PartKey(
    [property: JsonRequired] string Manufacturer,
    [property: JsonRequired] string Number)
{
    /// <summary>The make in the form that keys are compared by, e.g. "SPEEDQUEEN".</summary>
    [JsonIgnore]
    public string ManufacturerKey => Brand.Fold(Manufacturer);

    /// <summary>The key as text, for indexes and external ids: "GE:WR55X10025".</summary>
    public override string ToString() => $"{ManufacturerKey}:{Number}";

    /// <summary>Makes a key of any spelling of a make and a number.</summary>
    /// <exception cref="FormatException">The make or the number is not one.</exception>
    public static PartKey Of(string manufacturer, string number) => new(
        Brand.Canonicalize(manufacturer) ?? throw new FormatException($"'{manufacturer}' is no manufacturer; expected a name of 1 to {Brand.MaximumLength} characters."),
        PartNumber.Parse(number).Normalized);

    /// <summary>Makes a key of any spelling of a make and a number; false when either is not one.</summary>
    public static bool TryCreate(string? manufacturer, string? number, [NotNullWhen(true)] out PartKey? key)
    {
        key = Brand.Canonicalize(manufacturer) is { } make && PartNumber.Normalize(number) is { } normalized
            ? new PartKey(make, normalized)
            : null;
        return key is not null;
    }

    /// <inheritdoc />
    public bool Equals(PartKey? other) => other is not null && Number == other.Number && ManufacturerKey == other.ManufacturerKey;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Number, ManufacturerKey);
}
