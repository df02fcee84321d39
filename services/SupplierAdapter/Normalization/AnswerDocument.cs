using System.Buffers;
using System.Text.Json;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>Parses an answer. Some suppliers write text after the JSON; it is left out.</summary>
internal static class AnswerDocument
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>The JSON value at the beginning of the body; null when there is none.</summary>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> body)
    {
        var start = body.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(body[start..]), isFinalBlock: true, new JsonReaderState(Lenient));
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body, if all of it is one JSON value; null otherwise.</summary>
    public static JsonDocument? TryParseWhole(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
