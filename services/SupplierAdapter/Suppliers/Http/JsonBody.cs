using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PartsCatalog.SupplierAdapter.Suppliers.Http;

/// <summary>Request bodies, written by generated serializers.</summary>
internal static class JsonBody
{
    /// <summary>The value as a JSON body with its length, which some of the suppliers' servers need.</summary>
    public static ByteArrayContent Of<T>(T value, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
