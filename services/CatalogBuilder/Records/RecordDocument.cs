using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.CatalogBuilder.Records;

/// <summary>
/// The published document of a record: UTF-8 JSON, snake_case, in one fixed order (docs/record.md). It is written once, when a version is
/// made, and stored, sent and served as these bytes.
/// </summary>
internal static class RecordDocument
{
    /// <summary>How many compatible models stand at the top of the document; all of them stand in its attributes (the plan's 4.3).</summary>
    public const int TopModels = 10;

    // The document is served as JSON, never inside a page: there is nothing to gain from six bytes for a quote.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly AttributeDefinition[] Lists =
    [
        AttributeRegistry.AlternativeModelNumbers, AttributeRegistry.CrossReferenceParts, AttributeRegistry.RelatedSymptoms,
    ];

    /// <summary>Writes the document.</summary>
    public static byte[] Write(RecordContent content, RecordVersion version)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteIdentity(writer, content, version);
            OfferSection.Write(writer, content);
            WriteSpecs(writer, content);
            WriteImages(writer, content);
            WriteCompatibility(writer, content);
            WriteSupport(writer, content);
            WriteQuality(writer, content);
            WriteVersion(writer, content, version);
            WriteSources(writer, content);
            WriteCompleteness(writer, content.Completeness);
            AttributeSection.Write(writer, content);
            SpecTableSection.Write(writer, content);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteIdentity(Utf8JsonWriter writer, RecordContent content, RecordVersion version)
    {
        writer.WriteString("part_number"u8, content.PartNumber);
        writer.WriteString("catalog_id"u8, version.CatalogId);
        writer.WriteString("part_key"u8, content.Part.ToString());
        writer.WriteString("manufacturer"u8, content.Part.Manufacturer);
        WriteFound(writer, "title"u8, content[AttributeRegistry.PartTitle]);
        WriteFound(writer, "description"u8, content[AttributeRegistry.LongDescription]);
        WriteFound(writer, "part_type"u8, content[AttributeRegistry.PartType]);
        WriteFound(writer, "primary_department"u8, content[AttributeRegistry.PrimaryDepartment]);
        WriteFound(writer, "primary_category"u8, content[AttributeRegistry.PrimaryCategory]);
        WriteList(writer, content[AttributeRegistry.SubCategories]);
        WriteFound(writer, "upc_ean_gtin"u8, content[AttributeRegistry.UpcEanGtin]);
    }

    private static void WriteSpecs(Utf8JsonWriter writer, RecordContent content)
    {
        writer.WriteStartObject("specs"u8);
        foreach (var attribute in content.Attributes)
        {
            if (attribute.Value is { } value && IsSpecification(attribute.Definition.Group))
            {
                writer.WritePropertyName(attribute.Name);
                writer.WriteValue(attribute.Definition, value);
            }
        }

        writer.WriteEndObject();
    }

    private static bool IsSpecification(AttributeGroup group) => group is AttributeGroup.Physical or AttributeGroup.Electrical
        or AttributeGroup.Mechanical or AttributeGroup.Thermal or AttributeGroup.Fluid;

    private static void WriteImages(Utf8JsonWriter writer, RecordContent content)
    {
        var primary = content[AttributeRegistry.PrimaryImageUrl].Value?.Text;
        writer.WriteStartArray("images"u8);
        if (primary is not null)
        {
            WriteImage(writer, primary, isPrimary: true);
        }

        foreach (var url in content[AttributeRegistry.GalleryImages].Value?.Items ?? [])
        {
            if (url != primary)
            {
                WriteImage(writer, url, isPrimary: false);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteImage(Utf8JsonWriter writer, string url, bool isPrimary)
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, url);
        writer.WriteBoolean("primary"u8, isPrimary);
        writer.WriteEndObject();
    }

    private static void WriteCompatibility(Utf8JsonWriter writer, RecordContent content)
    {
        var models = content[AttributeRegistry.CompatibleModels];
        writer.WritePropertyName("compatible_models"u8);
        writer.WriteItems(models.Definition, models.Value?.Items.Take(TopModels) ?? []);
        writer.WriteNumber("compatible_models_count"u8, models.Value?.Items.Count ?? 0);
        foreach (var list in Lists)
        {
            WriteList(writer, content[list]);
        }
    }

    private static void WriteSupport(Utf8JsonWriter writer, RecordContent content)
    {
        WriteFound(writer, "installation_suggestions"u8, content[AttributeRegistry.InstallationSuggestions]);
        WriteFound(writer, "manufacturer_url"u8, content[AttributeRegistry.ManufacturerUrl]);
    }

    private static void WriteQuality(Utf8JsonWriter writer, RecordContent content)
    {
        var consensus = content.Consensus;
        writer.WriteNumber("confidence_score"u8, decimal.Round(consensus.ConfidenceScore, 4));
        writer.WriteString("ai_validation_status"u8, Words.Of(consensus.ValidationStatus));
        if (consensus.AiAgreementScore is { } agreement)
        {
            writer.WriteNumber("ai_agreement_score"u8, decimal.Round(agreement, 4));
        }

        writer.WriteBoolean("needs_review"u8, consensus.NeedsReview);
        if (consensus.Content is not { } generated)
        {
            return;
        }

        writer.WriteStartObject("ai_generated"u8);
        WriteGenerated(writer, "title", generated.Title, generated.TitleSource, content[AttributeRegistry.PartTitle]);
        WriteGenerated(writer, "description", generated.Description, generated.DescriptionSource, content[AttributeRegistry.LongDescription]);
        writer.WriteEndObject();
    }

    // A description is up to 1000 words: it is not repeated where the record already shows it.
    private static void WriteGenerated(Utf8JsonWriter writer, string name, string? text, Contracts.Validation.ValidatorName? source, RecordAttribute shown)
    {
        if (text is not null && text != shown.Value?.Text)
        {
            writer.WriteString(name, text);
        }

        if (text is not null && source is { } writtenBy)
        {
            writer.WriteString($"{name}_source", Words.Of(writtenBy));
        }
    }

    private static void WriteVersion(Utf8JsonWriter writer, RecordContent content, RecordVersion version)
    {
        writer.WriteString("state"u8, DataStates.Published);
        writer.WriteStartArray("states"u8);
        foreach (var state in content.States)
        {
            writer.WriteStringValue(state);
        }

        writer.WriteEndArray();
        writer.WriteNumber("version"u8, version.Version);
        writer.WriteString("created_at"u8, version.CreatedAt.UtcDateTime);
        writer.WriteString("last_updated"u8, version.LastUpdated.UtcDateTime);
        writer.WriteString("lookup_session_id"u8, version.SessionId);
    }

    private static void WriteSources(Utf8JsonWriter writer, RecordContent content)
    {
        writer.WriteStartArray("source_priority"u8);
        foreach (var source in content.SourcePriority)
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sources"u8);
        foreach (var source in content.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("source"u8, source.Source.Value);
            writer.WriteString("outcome"u8, Words.Of(source.Outcome));
            if (source.RawResponseId is { } raw)
            {
                writer.WriteString("raw_response_id"u8, raw);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCompleteness(Utf8JsonWriter writer, FieldCompleteness completeness)
    {
        writer.WriteStartObject("field_completeness"u8);
        writer.WriteNumber("score"u8, completeness.Score);
        writer.WriteNumber("required"u8, completeness.Required);
        writer.WriteNumber("found"u8, completeness.Found);
        writer.WriteNumber("not_applicable"u8, completeness.NotApplicable);
        writer.WriteStartArray("not_found"u8);
        foreach (var name in completeness.NotFound)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFound(Utf8JsonWriter writer, ReadOnlySpan<byte> name, RecordAttribute attribute)
    {
        if (attribute.Value is { } value)
        {
            writer.WriteValue(name, attribute.Definition, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, RecordAttribute attribute)
    {
        writer.WritePropertyName(attribute.Name);
        writer.WriteItems(attribute.Definition, attribute.Value?.Items ?? []);
    }
}
