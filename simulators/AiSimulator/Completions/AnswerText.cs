using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Writes an opinion in the schema that was asked for: what the schema names and the simulator knows is filled, the rest is empty.</summary>
internal static class AnswerText
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PartOpinion opinion, JsonElement schema, bool badIndex)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            foreach (var property in schema.GetProperty("properties").EnumerateObject())
            {
                json.WritePropertyName(property.Name);
                if (!WriteKnown(json, property.Name, opinion, badIndex))
                {
                    WriteEmpty(json, property.Value);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static bool WriteKnown(Utf8JsonWriter json, string name, PartOpinion opinion, bool badIndex)
    {
        switch (name)
        {
            case "part_match_confidence":
                json.WriteNumberValue(opinion.PartMatchConfidence);
                return true;
            case "agreed_confidence":
                json.WriteNumberValue(opinion.AgreedConfidence);
                return true;
            case "attributes":
                WriteAttributes(json, opinion.Attributes, badIndex);
                return true;
            case "conflicts":
                WriteSentences(json, opinion.Conflicts);
                return true;
            case "suspicious":
                WriteSuspicious(json, opinion.Suspicious);
                return true;
            case "recommendations":
                WriteSentences(json, opinion.Recommendations);
                return true;
            case "title":
                json.WriteStringValue(opinion.Title);
                return true;
            case "description":
                json.WriteStringValue(opinion.Description);
                return true;
            default:
                return false;
        }
    }

    private static void WriteSentences(Utf8JsonWriter json, IReadOnlyList<string> sentences)
    {
        json.WriteStartArray();
        foreach (var sentence in sentences)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
    }

    private static void WriteSuspicious(Utf8JsonWriter json, IReadOnlyList<SuspectedClaim> claims)
    {
        json.WriteStartArray();
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("attribute", claim.Attribute);
            json.WriteNumber("claim", claim.Claim);
            json.WriteString("reason", claim.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json, IReadOnlyList<Opinion> opinions, bool badIndex)
    {
        json.WriteStartArray();
        foreach (var opinion in opinions)
        {
            json.WriteStartObject();
            json.WriteString("attribute", opinion.Attribute);
            if ((badIndex ? 999 : opinion.Choice) is { } choice)
            {
                json.WriteNumber("choice", choice);
            }
            else
            {
                json.WriteNull("choice");
            }

            json.WriteNull("proposal");
            json.WriteNumber("confidence", opinion.Confidence);
            json.WriteString("reason", opinion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEmpty(Utf8JsonWriter json, JsonElement schema)
    {
        var types = schema.TryGetProperty("type", out var type)
            ? type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()).ToArray() : [type.GetString()]
            : ["null"];
        switch (types.Contains("null") ? "null" : types[0])
        {
            case "string" when schema.TryGetProperty("enum", out var values):
                values[0].WriteTo(json);
                break;
            case "string":
                json.WriteStringValue("");
                break;
            case "number" or "integer":
                json.WriteNumberValue(0);
                break;
            case "boolean":
                json.WriteBooleanValue(false);
                break;
            case "array":
                json.WriteStartArray();
                json.WriteEndArray();
                break;
            case "object":
                json.WriteStartObject();
                foreach (var property in schema.GetProperty("properties").EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    WriteEmpty(json, property.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
