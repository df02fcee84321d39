using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.SalesforceGateway.UsagePolicy;

/// <summary>
/// Takes out of a document (docs/record.md) what sources said of prices and availability that may not be shown any more. A value that others state too
/// stays; one that rests on them is NOT_FOUND with the rule EXPIRED.
/// </summary>
internal static class ExpiredStatements
{
    /// <summary>Rule of an attribute whose value may not be shown any more.</summary>
    public const string Rule = "EXPIRED";

    private static readonly JsonSerializerOptions AsPublished = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The attributes that expire: what is true today and not tomorrow.</summary>
    public static IReadOnlyList<string> Attributes { get; } =
    [
        .. AttributeRegistry.All.Where(attribute => attribute.Group == AttributeGroup.Pricing).Select(attribute => attribute.Name),
        AttributeRegistry.CorePrice.Name, AttributeRegistry.Availability.Name, AttributeRegistry.QuantityAvailable.Name, AttributeRegistry.LeadTimeDays.Name,
    ];

    /// <summary>The document without what those sources said; the same when they said nothing that expires, or when it is no document.</summary>
    public static byte[] Remove(byte[] document, IReadOnlyList<string> sources)
    {
        if (JsonNode.Parse(document) is not JsonObject record || record["attributes"] is not JsonObject attributes)
        {
            return document;
        }

        var changed = false;
        foreach (var name in Attributes)
        {
            if (attributes[name] is JsonObject attribute && attribute["stated"] is JsonArray stated && RemoveStatements(stated, sources))
            {
                changed = true;
                var stays = Stays(attribute, stated);
                Rewrite(attribute, stated, sources, stays);
                RewriteTable(record, name, sources, stays);
                if (!stays)
                {
                    (record["pricing"] as JsonObject)?.Remove(name);
                    (record["availability"] as JsonObject)?.Remove(name == AttributeRegistry.Availability.Name ? "status" : name);
                }
            }
        }

        return changed ? JsonSerializer.SerializeToUtf8Bytes(record, AsPublished) : document;
    }

    private static bool RemoveStatements(JsonArray stated, IReadOnlyList<string> sources)
    {
        var removed = 0;
        foreach (var one in stated.OfType<JsonObject>().ToList())
        {
            if (one["by"] is JsonArray by)
            {
                removed += by.RemoveAll(statement => sources.Contains(Text(statement?["source"])));
                if (by.Count == 0)
                {
                    stated.Remove(one);
                }
            }
        }

        return removed > 0;
    }

    // Of a middle, a sum or the best of several one cannot say what it would be without one of them; only a value that somebody else states stands.
    private static bool Stays(JsonObject attribute, JsonArray stated) =>
        Text(attribute["status"]) == "FOUND" && stated.OfType<JsonObject>().Any(one => one["chosen"]?.GetValue<bool>() == true && JsonNode.DeepEquals(one["value"], attribute["value"]));

    private static void Rewrite(JsonObject attribute, JsonArray stated, IReadOnlyList<string> sources, bool stays)
    {
        if (stated.Count == 0)
        {
            attribute.Remove("stated");
        }

        var names = string.Join(", ", sources);
        if (stays)
        {
            attribute["reason"] = $"What {names} said of it may not be shown any more; others state the same.";
            return;
        }

        foreach (var name in new[] { "value", "unit", "confidence", "level", "needs_validation" })
        {
            attribute.Remove(name);
        }

        attribute["status"] = "NOT_FOUND";
        attribute["rule"] = Rule;
        attribute["reason"] = $"It rests on what {names} said, which may not be shown any more. A lookup with force_refresh renews it.";
    }

    private static void RewriteTable(JsonObject record, string name, IReadOnlyList<string> sources, bool stays)
    {
        if (record["spec_table"] is not JsonArray table || table.OfType<JsonObject>().FirstOrDefault(row => Text(row["attribute"]) == name) is not { } row)
        {
            return;
        }

        if (stays)
        {
            (row["sources"] as JsonArray)?.RemoveAll(source => sources.Contains(Text(source)));
        }
        else
        {
            table[table.IndexOf(row)] = new JsonObject { ["attribute"] = name, ["status"] = "NOT_FOUND" };
        }
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
