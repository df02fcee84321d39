using System.Collections.Concurrent;
using System.Text.Json;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>What OpenAI asks of a strict schema.</summary>
internal static class SchemaRules
{
    public const int MaximumProperties = 5000;
    public const int MaximumLevels = 10;
    public const int MaximumEnumValues = 1000;

    private const int Remembered = 1000;

    private static readonly string[] Forbidden = ["allOf", "not", "if", "then", "else", "oneOf", "dependentRequired", "dependentSchemas", "patternProperties"];
    private static readonly string[] Nested = ["items", "anyOf", "$defs", "definitions"];

    // A schema is the same in every request of a program: it is walked once.
    private static readonly ConcurrentDictionary<ulong, string?> Known = new();

    /// <summary>The first rule that is broken, or null.</summary>
    public static string? FirstFault(JsonElement schema)
    {
        var key = Seed.Of(schema.GetRawText());
        if (Known.TryGetValue(key, out var known))
        {
            return known;
        }

        var fault = Walk(schema);
        if (Known.Count < Remembered)
        {
            Known[key] = fault;
        }

        return fault;
    }

    private static string? Walk(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !IsType(schema, "object"))
        {
            return "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"None\"'.";
        }

        if (schema.TryGetProperty("anyOf", out _))
        {
            return "In context=(), 'anyOf' is not permitted at the root.";
        }

        var totals = new Totals();
        return Walk(schema, "()", 1, totals)
            ?? (totals.Properties > MaximumProperties ? $"{totals.Properties} properties; at most {MaximumProperties} are permitted." : null)
            ?? (totals.EnumValues > MaximumEnumValues ? $"{totals.EnumValues} enum values; at most {MaximumEnumValues} are permitted." : null);
    }

    private static string? Walk(JsonElement schema, string context, int level, Totals totals)
    {
        if (level > MaximumLevels)
        {
            return $"In context={context}, {level} levels of nesting; at most {MaximumLevels} are permitted.";
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            return schema.ValueKind is JsonValueKind.True or JsonValueKind.False ? $"In context={context}, boolean schemas are not permitted." : null;
        }

        if (Forbidden.FirstOrDefault(word => schema.TryGetProperty(word, out _)) is { } forbidden)
        {
            return $"In context={context}, '{forbidden}' is not permitted.";
        }

        if (schema.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            totals.EnumValues += values.GetArrayLength();
        }

        return (IsType(schema, "object") ? WalkObject(schema, context, level, totals) : null) ?? WalkNested(schema, context, level, totals);
    }

    private static string? WalkObject(JsonElement schema, string context, int level, Totals totals)
    {
        if (!schema.TryGetProperty("additionalProperties", out var additional) || additional.ValueKind != JsonValueKind.False)
        {
            return $"In context={context}, 'additionalProperties' is required to be supplied and to be false.";
        }

        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return $"In context={context}, object schema missing properties.";
        }

        var required = schema.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(r => r.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            totals.Properties++;
            if (!required.Contains(property.Name))
            {
                return $"In context={context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '{property.Name}'.";
            }

            if (Walk(property.Value, $"('properties', '{property.Name}')", level + 1, totals) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? WalkNested(JsonElement schema, string context, int level, Totals totals)
    {
        foreach (var word in Nested)
        {
            if (!schema.TryGetProperty(word, out var nested))
            {
                continue;
            }

            var children = nested.ValueKind == JsonValueKind.Array ? nested.EnumerateArray()
                : word is "items" ? [nested]
                : nested.EnumerateObject().Select(p => p.Value);
            foreach (var child in children)
            {
                if (Walk(child, $"{context[..^1]}, '{word}')", level + (word is "items" ? 1 : 0), totals) is { } fault)
                {
                    return fault;
                }
            }
        }

        return null;
    }

    private static bool IsType(JsonElement schema, string type) =>
        schema.TryGetProperty("type", out var stated)
        && (stated.ValueKind == JsonValueKind.String
            ? stated.ValueEquals(type)
            : stated.ValueKind == JsonValueKind.Array && stated.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && t.ValueEquals(type)));

    private sealed class Totals
    {
        public int Properties { get; set; }

        public int EnumValues { get; set; }
    }
}
