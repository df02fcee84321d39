using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierSimulator.Sim;

/// <summary>JSON of the simulator's own switches: snake_case.</summary>
internal static class SimJson
{
    /// <summary>Read-only from the start: ASP.NET completes options that are not at their first use, and of two requests that are the first ones together one fails.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DictionaryKeyPolicy = null,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
