using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Raw answers as they are shown: snake_case, since the gateway hands the bytes on under /v1.</summary>
[JsonSerializable(typeof(StoredResponses))]
internal sealed partial class RawJson : JsonSerializerContext
{
    /// <summary>The context with its options.</summary>
    public static RawJson Public { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    });
}
