using System.Text.Json;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>Reads 'metadata' and refuses what the providers refuse.</summary>
internal static class MetadataReader
{
    private const int MaximumPairs = 16;
    private const int MaximumKey = 64;
    private const int MaximumValue = 512;

    /// <summary>The pairs; none where there is no metadata, and with a refusal.</summary>
    public static Dictionary<string, string> Read(JsonElement body, out ApiError? error)
    {
        error = null;
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!body.TryGetProperty("metadata", out var metadata) || metadata.ValueKind == JsonValueKind.Null)
        {
            return pairs;
        }

        if (metadata.ValueKind != JsonValueKind.Object)
        {
            error = Invalid("expected an object", "invalid_type");
            return pairs;
        }

        foreach (var pair in metadata.EnumerateObject())
        {
            error = Refuse(pair);
            if (error is not null)
            {
                return [];
            }

            pairs[pair.Name] = pair.Value.GetString()!;
        }

        error = pairs.Count > MaximumPairs ? Invalid($"{pairs.Count} pairs, expected at most {MaximumPairs}", "object_above_max_properties") : null;
        return error is null ? pairs : [];
    }

    private static ApiError? Refuse(JsonProperty pair) => pair switch
    {
        { Name.Length: > MaximumKey } => Invalid($"a key of {pair.Name.Length} characters, expected at most {MaximumKey}", "string_above_max_length"),
        { Value.ValueKind: not JsonValueKind.String } => Invalid($"the value of '{pair.Name}' is no string", "invalid_type"),
        _ when pair.Value.GetString()!.Length is > MaximumValue and var length =>
            Invalid($"the value of '{pair.Name}' has {length} characters, expected at most {MaximumValue}", "string_above_max_length"),
        _ => null,
    };

    private static ApiError Invalid(string why, string code) => ApiError.Invalid($"Invalid 'metadata': {why}.", "metadata", code);
}
