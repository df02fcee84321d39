using System.Text.Json;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>Reading requests as strictly as the real interfaces do.</summary>
internal static class JsonFields
{
    /// <summary>The first field that the interface does not know, or null.</summary>
    public static string? Unknown(this JsonElement element, ReadOnlySpan<string> known)
    {
        foreach (var field in element.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                return field.Name;
        }

        return null;
    }

    /// <summary>The field as text; null when it is missing, null, or no string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static bool Has(this JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind;

    public static void StringArray(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
