using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Writes completions, refusals and errors in the providers' shapes.</summary>
internal static class ResponseWriter
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands where a completion should.</summary>
    public const string GarbagePage = "<html><body>Bad gateway, but with status 200</body></html>";

    public static Task WriteCompletionAsync(HttpContext context, ChatRequest request, Completion completion, DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString("N");
        context.Response.Headers["x-request-id"] = $"req_{id}";
        return WriteAsync(context, StatusCodes.Status200OK, json => WriteCompletion(json, id, request, completion, now));
    }

    public static void WriteCompletion(Utf8JsonWriter json, string id, ChatRequest request, Completion completion, DateTimeOffset now, bool withUsage = true)
    {
        json.WriteStartObject();
        json.WriteString("id", $"chatcmpl-{id}");
        json.WriteString("object", "chat.completion");
        json.WriteNumber("created", now.ToUnixTimeSeconds());
        json.WriteString("model", request.Model);
        json.WriteStartArray("choices");
        json.WriteStartObject();
        json.WriteNumber("index", 0);
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        json.WriteString("content", completion.Content);
        json.WriteString("refusal", completion.Refusal);
        json.WriteEndObject();
        json.WriteNull("logprobs");
        json.WriteString("finish_reason", completion.FinishReason);
        json.WriteEndObject();
        json.WriteEndArray();
        if (withUsage)
        {
            WriteUsage(json, completion.Usage);
        }

        json.WriteString("system_fingerprint", "fp_simulator");
        json.WriteEndObject();
    }

    public static Task WriteErrorAsync(HttpContext context, ApiError error)
    {
        if (error.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, error.Status, json => WriteError(json, error));
    }

    public static void WriteError(Utf8JsonWriter json, ApiError error)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", error.Message);
        json.WriteString("type", error.Type);
        json.WriteString("param", error.Param);
        json.WriteString("code", error.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteUsage(Utf8JsonWriter json, Usage usage)
    {
        json.WriteStartObject("usage");
        json.WriteNumber("prompt_tokens", usage.PromptTokens);
        json.WriteNumber("completion_tokens", usage.CompletionTokens);
        json.WriteNumber("total_tokens", usage.TotalTokens);
        json.WriteStartObject("prompt_tokens_details");
        json.WriteNumber("cached_tokens", usage.CachedTokens);
        json.WriteNumber("audio_tokens", 0);
        json.WriteEndObject();
        json.WriteStartObject("completion_tokens_details");
        json.WriteNumber("reasoning_tokens", usage.ReasoningTokens);
        json.WriteNumber("audio_tokens", 0);
        json.WriteNumber("accepted_prediction_tokens", 0);
        json.WriteNumber("rejected_prediction_tokens", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Any other answer.</summary>
    public static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(json);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
