using System.Globalization;
using System.Text.Json;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>Writes values as the JSON of their kind: numbers as numbers, booleans as booleans, lists as arrays.</summary>
internal static class TypedValues
{
    /// <summary>Writes a value under a name.</summary>
    public static void WriteValue(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, AttributeDefinition definition, AttributeValue value)
    {
        writer.WritePropertyName(name);
        writer.WriteValue(definition, value);
    }

    /// <summary>Writes a value. What was stated may not be of the attribute's kind (that is why it was set aside): it is written as its text.</summary>
    public static void WriteValue(this Utf8JsonWriter writer, AttributeDefinition definition, AttributeValue value)
    {
        if (value.IsList)
        {
            writer.WriteItems(definition, value.Items);
            return;
        }

        writer.WriteItem(definition.Kind, value.Text);
    }

    /// <summary>Writes items as an array.</summary>
    public static void WriteItems(this Utf8JsonWriter writer, AttributeDefinition definition, IEnumerable<string> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteItem(definition.Kind, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteItem(this Utf8JsonWriter writer, AttributeKind kind, string item)
    {
        switch (kind)
        {
            case AttributeKind.Number or AttributeKind.Money when ValueCheck.TryNumber(item, out var number):
                writer.WriteNumberValue(number);
                break;
            case AttributeKind.WholeNumber when long.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                writer.WriteNumberValue(whole);
                break;
            case AttributeKind.Boolean when item is "true" or "false":
                writer.WriteBooleanValue(item == "true");
                break;
            default:
                writer.WriteStringValue(item);
                break;
        }
    }
}
