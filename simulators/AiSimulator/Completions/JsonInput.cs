using System.Text.Json;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>What callers send as JSON.</summary>
internal static class JsonInput
{
    private const int MaximumBodyBytes = 8 * 1024 * 1024;

    /// <summary>The body of a request; null where it is too large or no JSON.</summary>
    public static async Task<JsonDocument?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaximumBodyBytes)
        {
            return null;
        }

        try
        {
            return await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        }
        catch (JsonException)
        {
            // A fault of the caller's, who is told.
            return null;
        }
    }

    /// <summary>The text of a property; null where there is none, or nothing that could have one.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
