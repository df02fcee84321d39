using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Takes what this account pays out of an answer.</summary>
internal static class AccountCostRedactor
{
    /// <summary>What stands in place of an amount.</summary>
    public const string Redacted = "[redacted]";

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>
    /// The JSON value at the beginning of the body, with the values of those members redacted at any depth; null where the body is no JSON, since
    /// then nobody can tell what is in it. Text after the JSON is left out for the same reason.
    /// </summary>
    public static JsonElement? Redact(ReadOnlyMemory<byte> body, IReadOnlySet<string> members)
    {
        var buffer = new ArrayBufferWriter<byte>(body.Length + 256);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer))
            {
                Copy(body.Span, members, writer);
            }

            var reader = new Utf8JsonReader(buffer.WrittenSpan);
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Copy(ReadOnlySpan<byte> body, IReadOnlySet<string> members, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(body, Lenient);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    writer.WritePropertyName(name);
                    if (members.Contains(name))
                    {
                        reader.Read();
                        reader.Skip();
                        writer.WriteStringValue(Redacted);
                    }

                    break;
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Text(ref reader));
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan);
                    break;
            }

            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                return;
            }
        }
    }

    // A lone surrogate is valid JSON and no text; the raw escape is shown in its place.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }
}
