using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.ServiceDefaults.Http;

/// <summary>How services write what the gateway passes on to clients: snake_case names, enumerations as UPPER_SNAKE text, nothing for null.</summary>
public static class PublicJson
{
    /// <summary>
    /// Read-only from the start: ASP.NET completes options that are not at their first use, and of two requests that are the first ones together one fails.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
