using System.Buffers;
using System.ClientModel.Primitives;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartsCatalog.AiValidator.Asking;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>One line of a batch's file: {"custom_id","method","url","body"}; the body is what a direct call sends.</summary>
internal static class BatchLine
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line in UTF-8, its end included.</summary>
    public static ReadOnlyMemory<byte> Of(Guid id, AiJudge judge, AiRequest request)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(request);
        var line = new ArrayBufferWriter<byte>(16_384);
        using (var json = new Utf8JsonWriter(line, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("custom_id", id.ToString("N"));
            json.WriteString("method", "POST");
            json.WriteString("url", judge.Options.Batch.Url);
            json.WriteStartObject("body");
            json.WriteString("model", judge.Options.Model);
            json.WriteStartArray("messages");
            foreach (var message in AiJudge.Opening(request))
            {
                Copy(json, ModelReaderWriter.Write(message));
            }

            json.WriteEndArray();
            using var options = JsonDocument.Parse(ModelReaderWriter.Write(judge.RequestOf(request.Prompt)).ToMemory());
            foreach (var property in options.RootElement.EnumerateObject())
            {
                property.WriteTo(json);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }

    private static void Copy(Utf8JsonWriter json, BinaryData value)
    {
        using var document = JsonDocument.Parse(value.ToMemory());
        document.RootElement.WriteTo(json);
    }
}
