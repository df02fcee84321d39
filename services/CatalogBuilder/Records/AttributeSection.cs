using System.Text.Json;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>The document's "attributes": each with its status, value, confidence, reason, and who said what.</summary>
internal static class AttributeSection
{
    /// <summary>More statements than this about one list are told by source and count; their items stand in the value.</summary>
    public const int LongList = 10;

    /// <summary>A longer settled text is not repeated among what was stated.</summary>
    public const int LongText = 200;

    /// <summary>Writes the section, with an entry for every attribute of the registry.</summary>
    public static void Write(Utf8JsonWriter writer, RecordContent content)
    {
        writer.WriteStartObject("attributes"u8);
        foreach (var attribute in content.Attributes)
        {
            writer.WriteStartObject(attribute.Name);
            WriteOutcome(writer, attribute);
            WriteStated(writer, attribute);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, RecordAttribute attribute)
    {
        var settled = attribute.Settled;
        writer.WriteString("status"u8, Words.Of(settled.Status));
        if (settled.Value is { } value)
        {
            // The table itself stands at the end of the document.
            if (attribute.Definition.Kind != AttributeKind.Specification)
            {
                writer.WriteValue("value"u8, attribute.Definition, value);
            }

            if (attribute.Definition.Unit is { } unit)
            {
                writer.WriteString("unit"u8, unit);
            }

            writer.WriteNumber("confidence"u8, decimal.Round(settled.Confidence, 4));
            writer.WriteString("level"u8, Words.Of(settled.Level));
        }

        WriteText(writer, "rule"u8, settled.Rule);
        WriteText(writer, "reason"u8, settled.Reason);
        if (settled.NeedsValidation)
        {
            writer.WriteBoolean("needs_validation"u8, true);
        }
    }

    private static void WriteStated(Utf8JsonWriter writer, RecordAttribute attribute)
    {
        var stated = attribute.Settled.Stated;
        if (stated.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("stated"u8);
        if (attribute.Definition.IsList && stated.Sum(one => one.Value.Items.Count) > LongList)
        {
            foreach (var share in StatedShare.BySource(stated))
            {
                WriteShare(writer, share);
            }
        }
        else
        {
            foreach (var one in stated)
            {
                WriteOne(writer, attribute, one);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter writer, RecordAttribute attribute, StatedValue stated)
    {
        writer.WriteStartObject();
        if (!RepeatsLongText(attribute, stated))
        {
            writer.WriteValue("value"u8, attribute.Definition, stated.Value);
        }

        WriteWeight(writer, stated.Chosen, stated.SetAside);
        writer.WriteStartArray("by"u8);
        foreach (var statement in stated.By)
        {
            WriteStatement(writer, statement, statement.Text, statement.Pointer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter writer, StatedShare share)
    {
        writer.WriteStartObject();
        writer.WriteNumber("count"u8, share.Count);
        WriteWeight(writer, share.Chosen, share.SetAside);
        writer.WriteStartArray("by"u8);
        WriteStatement(writer, share.First, text: null, share.Pointer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool RepeatsLongText(RecordAttribute attribute, StatedValue stated) =>
        stated.Chosen && stated.Value is { IsList: false, Text.Length: > LongText } && stated.Value.Equals(attribute.Value);

    private static void WriteWeight(Utf8JsonWriter writer, bool chosen, string? setAside)
    {
        writer.WriteBoolean("chosen"u8, chosen);
        WriteText(writer, "set_aside"u8, setAside);
    }

    private static void WriteStatement(Utf8JsonWriter writer, Statement statement, string? text, string? pointer)
    {
        writer.WriteStartObject();
        writer.WriteString("source"u8, statement.Source);
        writer.WriteString("at"u8, statement.At.UtcDateTime);
        WriteText(writer, "text"u8, text);
        if (statement.RawResponseId is { } raw)
        {
            writer.WriteString("raw_response_id"u8, raw);
        }

        WriteText(writer, "pointer"u8, pointer);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
