using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartsCatalog.AiSimulator.Faults;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>
/// Writes a completion as server-sent events, a chunk a token: the role first, then the text, then the reason why it ended, then the usage if it was asked
/// for, then [DONE].
/// </summary>
internal sealed class StreamWriter(HttpContext context, ChatRequest request, Completion completion, TimeProvider clock)
{
    private const int CharactersPerToken = 4;
    private const string Blanks = "    ";

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly long _created = clock.GetUtcNow().ToUnixTimeSeconds();
    private readonly bool _includesUsage = request.Stream is { IncludeUsage: true };

    /// <summary>Writes the whole stream, or as much of it as the fault allows.</summary>
    public async Task WriteAsync(FaultMode fault)
    {
        context.Response.Headers["x-request-id"] = $"req_{_id}";
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        var field = completion.Refusal is null ? "content" : "refusal";
        var pieces = Pieces(completion.Content ?? completion.Refusal ?? "");
        await SendChunkAsync("role", "assistant");
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i == pieces.Count / 2 && await StrikesAsync(fault))
            {
                return;
            }

            await SendChunkAsync(field, pieces[i]);
        }

        await SendChunkAsync(null, null, completion.FinishReason);
        if (_includesUsage)
        {
            await SendAsync(json => WriteChunk(json, null));
        }

        await SendTextAsync("[DONE]");
    }

    private async Task<bool> StrikesAsync(FaultMode fault)
    {
        switch (fault)
        {
            case FaultMode.Stall:
                await Task.Delay(Timeout.InfiniteTimeSpan, clock, context.RequestAborted);
                return true;
            case FaultMode.Cut:
                context.Abort();
                return true;
            case FaultMode.BrokenChunk:
                await SendTextAsync("{\"choices\":[{\"delta\":<html>Bad gateway</html>");
                return false;
            case FaultMode.Endless:
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await SendChunkAsync("content", Blanks);
                }

                return true;
            default:
                return false;
        }
    }

    // No piece ends between the two halves of a character.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>((text.Length / CharactersPerToken) + 1);
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(CharactersPerToken, text.Length - start);
            length += char.IsHighSurrogate(text[start + length - 1]) && start + length < text.Length ? 1 : 0;
            pieces.Add(text.Substring(start, length));
            start += length;
        }

        return pieces;
    }

    private Task SendChunkAsync(string? field, string? value, string? finishReason = null) => SendAsync(json => WriteChunk(json, choice =>
    {
        choice.WriteStartObject();
        choice.WriteNumber("index", 0);
        choice.WriteStartObject("delta");
        if (field is not null)
        {
            choice.WriteString(field, value);
        }

        if (field == "role")
        {
            choice.WriteString("content", "");
            choice.WriteNull("refusal");
        }

        choice.WriteEndObject();
        choice.WriteNull("logprobs");
        choice.WriteString("finish_reason", finishReason);
        choice.WriteEndObject();
    }));

    // Where usage is asked for, every chunk has the field; the last one has it filled and no choices.
    private void WriteChunk(Utf8JsonWriter json, Action<Utf8JsonWriter>? choice)
    {
        json.WriteStartObject();
        json.WriteString("id", $"chatcmpl-{_id}");
        json.WriteString("object", "chat.completion.chunk");
        json.WriteNumber("created", _created);
        json.WriteString("model", request.Model);
        json.WriteString("system_fingerprint", "fp_simulator");
        json.WriteStartArray("choices");
        choice?.Invoke(json);
        json.WriteEndArray();
        if (choice is null)
        {
            ResponseWriter.WriteUsage(json, completion.Usage);
        }
        else if (_includesUsage)
        {
            json.WriteNull("usage");
        }

        json.WriteEndObject();
    }

    private async Task SendAsync(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write("data: "u8);
        await using (var json = new Utf8JsonWriter(_buffer, WriterOptions))
        {
            write(json);
        }

        await FlushAsync();
    }

    private async Task SendTextAsync(string text)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write(Encoding.UTF8.GetBytes($"data: {text}"));
        await FlushAsync();
    }

    private async Task FlushAsync()
    {
        _buffer.Write("\n\n"u8);
        await context.Response.Body.WriteAsync(_buffer.WrittenMemory, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
