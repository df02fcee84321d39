using System.Text.Json;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Parses an answer. Some suppliers write text after the JSON; it is left out.</summary>
internal static class AnswerDocument
{
    private static readonly JsonDocumentOptions Whole = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>The JSON value at the beginning of the body; null when there is none.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        var json = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        return TryParse(json, Whole) ?? TryParseBeginning(json);
    }

    /// <summary>The body, if all of it is one JSON value; null otherwise.</summary>
    public static JsonDocument? TryParseWhole(ReadOnlyMemory<byte> body) => TryParse(body, default);

    // Reads the bytes where they are; the document is valid as long as they do not change.
    private static JsonDocument? TryParse(ReadOnlyMemory<byte> json, JsonDocumentOptions options)
    {
        try
        {
            return JsonDocument.Parse(json, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // For the few answers with text after the JSON: its end is looked for first, so that it too is read where it is.
    private static JsonDocument? TryParseBeginning(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, isFinalBlock: true, new JsonReaderState(Lenient));
        try
        {
            return reader.Read() && reader.TrySkip() ? TryParse(json[..(int)reader.BytesConsumed], Whole) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
