using System.Text.Json;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Reads 'stream' and 'stream_options' and refuses what the providers refuse.</summary>
internal static class StreamOptionsReader
{
    /// <summary>How the answer is to be streamed; null for a whole one, and with a refusal.</summary>
    public static StreamRequest? Read(JsonElement body, out ApiError? error)
    {
        error = null;
        var streams = false;
        if (body.TryGetProperty("stream", out var stream) && stream.ValueKind != JsonValueKind.Null)
        {
            if (stream.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                error = ApiError.Invalid("Invalid type for 'stream': expected a boolean.", "stream", "invalid_type");
                return null;
            }

            streams = stream.GetBoolean();
        }

        if (!body.TryGetProperty("stream_options", out var options) || options.ValueKind == JsonValueKind.Null)
        {
            return streams ? new StreamRequest(false) : null;
        }

        if (!streams)
        {
            error = ApiError.Invalid("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options");
            return null;
        }

        var includeUsage = IncludeUsage(options, out error);
        return error is null ? new StreamRequest(includeUsage) : null;
    }

    private static bool IncludeUsage(JsonElement options, out ApiError? error)
    {
        error = options.ValueKind == JsonValueKind.Object ? null : ApiError.Invalid("Invalid type for 'stream_options': expected an object.", "stream_options", "invalid_type");
        var includes = false;
        foreach (var option in error is null ? options.EnumerateObject() : default)
        {
            var path = $"stream_options.{option.Name}";
            error ??= option.Name is not ("include_usage" or "include_obfuscation") ? ApiError.Invalid($"Unknown parameter: '{path}'.", path, "unknown_parameter")
                : option.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) ? ApiError.Invalid($"Invalid type for '{path}': expected a boolean.", path, "invalid_type")
                : null;
            includes |= option.Name == "include_usage" && option.Value.ValueKind == JsonValueKind.True;
        }

        return includes;
    }
}
