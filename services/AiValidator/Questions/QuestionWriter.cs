using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Questions;

/// <summary>
/// Writes the block of data. '&lt;' and '&gt;' are escaped inside JSON texts, so that no claim can close the block; letters of all
/// scripts stay themselves, since an escape costs several tokens.
/// </summary>
internal static class QuestionWriter
{
    public const string Opening = "<claims>";
    public const string Closing = "</claims>";

    private const int ValueLength = 200;
    private const int ReasonLength = 120;
    private const int TitleLength = 200;
    private const int TextLength = 800;
    private const int ItemLength = 80;
    private const int ItemsShown = 10;
    private const int SourcesShown = 40;

    /// <summary>How texts are escaped.</summary>
    public static readonly JsonSerializerOptions TextOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = TextOptions.Encoder };

    /// <summary>The block of data.</summary>
    /// <param name="command">The lookup.</param>
    /// <param name="asked">What is judged.</param>
    /// <param name="forWriter">Whether a title and a description are to be written too; else only the suppliers' titles are shown of their texts.</param>
    public static string Write(ValidatePart command, IReadOnlyList<AskedAttribute> asked, bool forWriter = true)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            WritePart(json, command);
            WriteContested(json, asked.Where(a => a.IsContested));
            WriteAgreed(json, asked.Where(a => !a.IsContested));
            WriteTexts(json, command.Claims, forWriter);
            if (forWriter)
            {
                WriteLists(json, command.Claims);
            }

            json.WriteEndObject();
        }

        return $"{Opening}\n{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n{Closing}";
    }

    private static void WritePart(Utf8JsonWriter json, ValidatePart command)
    {
        json.WriteStartObject("part");
        json.WriteString("number", SafeText.Clean(command.PartNumber, ValueLength));
        json.WriteString("manufacturer", SafeText.Clean(command.Part.Manufacturer, ValueLength));
        json.WriteEndObject();
        WriteSources(json, "sources", command.Claims.Select(c => c.Source.Value));
    }

    private static void WriteContested(Utf8JsonWriter json, IEnumerable<AskedAttribute> contested)
    {
        json.WriteStartObject("contested");
        foreach (var attribute in contested)
        {
            json.WriteStartObject(attribute.Definition.Name);
            if (attribute.Definition.Unit is { } unit)
            {
                json.WriteString("unit", unit);
            }

            json.WriteStartArray("claims");
            for (var i = 0; i < attribute.Claims.Count; i++)
            {
                WriteClaim(json, i, attribute.Claims[i]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, int number, NumberedClaim claim)
    {
        json.WriteStartObject();
        json.WriteNumber("i", number);
        json.WriteString("value", SafeText.Clean(claim.Value.ToString(), ValueLength));
        WriteSources(json, "sources", claim.Sources);
        if (claim.SetAside is { } reason)
        {
            json.WriteString("set_aside", SafeText.Clean(reason, ReasonLength));
        }

        json.WriteEndObject();
    }

    private static void WriteAgreed(Utf8JsonWriter json, IEnumerable<AskedAttribute> agreed)
    {
        json.WriteStartObject("agreed");
        foreach (var attribute in agreed)
        {
            json.WriteStartArray(attribute.Definition.Name);
            json.WriteStringValue(SafeText.Clean(attribute.Claims[0].Value.ToString(), ValueLength));
            WriteSources(json, null, attribute.Claims[0].Sources);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, IReadOnlyList<SourceClaims> sources, bool forWriter)
    {
        json.WriteStartObject("texts");
        WriteTextsOf(json, sources, AttributeRegistry.PartTitle.Name, TitleLength);
        if (forWriter)
        {
            WriteTextsOf(json, sources, AttributeRegistry.LongDescription.Name, TextLength);
            WriteTextsOf(json, sources, AttributeRegistry.InstallationSuggestions.Name, TextLength);
        }

        json.WriteEndObject();
    }

    private static void WriteTextsOf(Utf8JsonWriter json, IReadOnlyList<SourceClaims> sources, string attribute, int maximumLength)
    {
        json.WriteStartArray(attribute);
        foreach (var source in sources.Take(SourcesShown))
        {
            if (source.Claims.FirstOrDefault(c => c.Attribute == attribute) is { } claim)
            {
                json.WriteStartArray();
                json.WriteStringValue(source.Source.Value);
                json.WriteStringValue(SafeText.Clean(claim.Value.ToString(), maximumLength));
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteLists(Utf8JsonWriter json, IReadOnlyList<SourceClaims> sources)
    {
        var lists = sources.SelectMany(s => s.Claims)
            .Where(c => AttributeRegistry.Find(c.Attribute) is { IsList: true, Strategy: MergeStrategy.Union, Kind: not AttributeKind.Url })
            .GroupBy(c => c.Attribute, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        json.WriteStartObject("lists");
        foreach (var list in lists)
        {
            var items = list.SelectMany(c => c.Value.Items).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            json.WriteStartObject(list.Key);
            json.WriteNumber("count", items.Length);
            json.WriteStartArray("items");
            foreach (var item in items.Take(ItemsShown))
            {
                json.WriteStringValue(SafeText.Clean(item, ItemLength));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter json, string? name, IEnumerable<string> sources)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (var source in sources.Take(SourcesShown))
        {
            json.WriteStringValue(source);
        }

        json.WriteEndArray();
    }
}
