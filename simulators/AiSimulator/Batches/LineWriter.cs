using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>Writes the lines of a batch's output and error files.</summary>
internal static class LineWriter
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a call would have been answered.</summary>
    public static void WriteResponse(ArrayBufferWriter<byte> file, BatchItem item, int status, Action<Utf8JsonWriter> body) => Write(file, item, json =>
    {
        json.WriteStartObject("response");
        json.WriteNumber("status_code", status);
        json.WriteString("request_id", Guid.NewGuid().ToString("N"));
        json.WritePropertyName("body");
        body(json);
        json.WriteEndObject();
        json.WriteNull("error");
    });

    /// <summary>A request that the batch had not come to when it ended.</summary>
    /// <param name="file">The error file.</param>
    /// <param name="item">The request.</param>
    /// <param name="status">How the batch ended: expired or cancelled.</param>
    public static void WriteUnanswered(ArrayBufferWriter<byte> file, BatchItem item, string status) => Write(file, item, json =>
    {
        json.WriteNull("response");
        json.WriteStartObject("error");
        json.WriteString("code", $"batch_{status}");
        json.WriteString("message", status == "expired"
            ? "This request could not be executed before the completion window expired."
            : "The batch was cancelled before this request was executed.");
        json.WriteEndObject();
    });

    private static void Write(ArrayBufferWriter<byte> file, BatchItem item, Action<Utf8JsonWriter> rest)
    {
        using (var json = new Utf8JsonWriter(file, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("id", $"batch_req_{Guid.NewGuid():N}");
            json.WriteString("custom_id", item.CustomId);
            rest(json);
            json.WriteEndObject();
        }

        file.Write("\n"u8);
    }
}
