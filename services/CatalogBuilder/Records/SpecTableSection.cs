using System.Text.Json;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>The document's "spec_table": every attribute that is not required, by chapter in the registry's order.</summary>
internal static class SpecTableSection
{
    /// <summary>Writes the section. What is not FOUND says its status and nothing more; why stands among the attributes.</summary>
    public static void Write(Utf8JsonWriter writer, RecordContent content)
    {
        writer.WriteStartArray("spec_table"u8);
        foreach (var attribute in content.Specifications)
        {
            writer.WriteStartObject();
            writer.WriteString("attribute"u8, attribute.Name);
            writer.WriteString("status"u8, Words.Of(attribute.Status));
            if (attribute.Status == AttributeStatus.Found)
            {
                WriteFound(writer, attribute);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFound(Utf8JsonWriter writer, RecordAttribute attribute)
    {
        writer.WriteString("category"u8, Words.Of(attribute.Definition.Group));
        writer.WriteValue("value"u8, attribute.Definition, attribute.Value!);
        if (attribute.Definition.Unit is { } unit)
        {
            writer.WriteString("unit"u8, unit);
        }

        writer.WriteString("value_type"u8, SpecEntry.TypeOf(attribute.Definition.Kind));
        writer.WriteString("confidence_level"u8, Words.Of(attribute.Settled.Level));
        writer.WriteStartArray("sources"u8);
        foreach (var source in attribute.Sources)
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
    }
}
