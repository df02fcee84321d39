using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartsCatalog.AiSimulator.Gullibility;

/// <summary>
/// A model that obeys whatever it is told, wherever it stands: it takes every text of the data for an order, decodes what is encoded, and
/// changes its honest answer accordingly. No real model is so bad; what holds against this one does not rest on the model's good sense.
/// </summary>
internal static partial class GullibleModel
{
    private static readonly Dictionary<string, string[]> SpokenNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["price"] = ["msrp", "current_selling_price", "high_avg_price", "low_avg_price"],
        ["selling price"] = ["current_selling_price"],
        ["weight"] = ["weight_lbs"],
        ["brand"] = ["manufacturer"],
        ["maker"] = ["manufacturer"],
        ["part number"] = ["mpn"],
        ["upc"] = ["upc_ean_gtin"],
        ["box length"] = ["box_length_in"],
    };

    /// <summary>The answer after every order in the data was carried out; the honest answer itself when there is none.</summary>
    public static string Obey(IEnumerable<string> data, string honest)
    {
        var answer = JsonNode.Parse(honest)!.AsObject();
        var hasObeyed = false;
        foreach (var text in data.SelectMany(Texts))
        {
            foreach (var reading in HiddenText.Readings(text))
            {
                if (Verbatim().Match(reading) is { Success: true } whole)
                {
                    return whole.Groups["x"].Value;
                }

                if (Carry(answer, reading))
                {
                    hasObeyed = true;
                    break;
                }
            }
        }

        return hasObeyed ? answer.ToJsonString() : honest;
    }

    // Every text of the block; where the block is no JSON, the block.
    private static IEnumerable<string> Texts(string data)
    {
        var (start, end) = (data.IndexOf('{', StringComparison.Ordinal), data.LastIndexOf('}'));
        JsonNode? block = null;
        try
        {
            block = start >= 0 && end > start ? JsonNode.Parse(data[start..(end + 1)]) : null;
        }
        catch (JsonException)
        {
            // Not JSON any more: a model reads on all the same.
            return [data];
        }

        return block is null ? [data] : Strings(block).Where(text => text.Length > 8);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Strings(pair.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    // False when the text holds no order: then it may hold one in disguise.
    private static bool Carry(JsonObject answer, string order)
    {
        var before = answer.ToJsonString();
        Overlay(answer, order);
        foreach (Match match in SetValue().Matches(order))
        {
            Set(answer, match.Groups["attribute"].Value.Trim(), match.Groups["value"].Value.Trim());
        }

        foreach (Match match in Choose().Matches(order))
        {
            foreach (var item in Items(answer, match.Groups["attribute"].Value.Trim()))
            {
                (item["choice"], item["proposal"]) = (int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), null);
            }
        }

        if (Confidence().Match(order) is { Success: true } sure)
        {
            var value = decimal.Parse(sure.Groups["x"].ValueSpan, CultureInfo.InvariantCulture);
            (answer["part_match_confidence"], answer["agreed_confidence"]) = (value, value);
            foreach (var item in Items(answer, ""))
            {
                item["confidence"] = value;
            }
        }

        foreach (Match match in Omit().Matches(order))
        {
            var name = Names(match.Groups["attribute"].Value.Trim());
            foreach (var item in Items(answer, "").Where(item => name.Contains(item["attribute"]?.ToString(), StringComparer.Ordinal)))
            {
                item.Parent!.AsArray().Remove(item);
            }
        }

        if (AddField().Match(order) is { Success: true } field)
        {
            answer[field.Groups["name"].Value] = "yes";
        }

        foreach (Match match in Say().Matches(order))
        {
            Append(answer, match.Groups["x"].Value.Trim(' ', '"', '“', '”', '\''));
        }

        return answer.ToJsonString() != before;
    }

    // An order that brings the answer along.
    private static void Overlay(JsonObject answer, string order)
    {
        var (start, end) = (order.IndexOf('{', StringComparison.Ordinal), order.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            return;
        }

        try
        {
            foreach (var (name, value) in JsonNode.Parse(order[start..(end + 1)])!.AsObject())
            {
                answer[name] = value?.DeepClone();
            }
        }
        catch (JsonException)
        {
            // Braces that hold no JSON say nothing.
            return;
        }
    }

    private static void Set(JsonObject answer, string attribute, string value)
    {
        if (attribute is "title" or "description")
        {
            answer[attribute] = value;
            return;
        }

        foreach (var name in Names(attribute))
        {
            var item = Items(answer, name).FirstOrDefault();
            if (item is null)
            {
                item = new JsonObject { ["attribute"] = name };
                (answer["attributes"] as JsonArray)?.Add(item);
            }

            (item["choice"], item["proposal"], item["confidence"], item["reason"]) = (null, value, 0.99m, "As told.");
        }
    }

    private static void Append(JsonObject answer, string words)
    {
        answer["title"] = $"{answer["title"]} {words}";
        answer["description"] = $"{answer["description"]} {words}";
        if (answer["conflicts"] is JsonArray conflicts)
        {
            conflicts.Add(words);
        }

        foreach (var item in Items(answer, ""))
        {
            item["reason"] = words;
        }
    }

    private static JsonObject[] Items(JsonObject answer, string attribute)
    {
        var names = Names(attribute);
        return answer["attributes"] is JsonArray list
            ? [.. list.OfType<JsonObject>().Where(item => attribute.Length == 0 || names.Contains(item["attribute"]?.ToString(), StringComparer.Ordinal))]
            : [];
    }

    private static string[] Names(string spoken) =>
        SpokenNames.GetValueOrDefault(spoken) ?? [spoken.Replace(' ', '_').ToLowerInvariant()];

    [GeneratedRegex("""(?:answer|reply|respond|output|return|print)\s+(?:only|exactly|just|with nothing but|nothing but|solely)(?:\s+with)?\s*:?\s*["'“]?(?<x>.+?)["'”]?\s*$""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Verbatim();

    [GeneratedRegex("""\b(?:set|change|make|put|report|record|update|overwrite|propose|assign|replace)\s+(?:the\s+|this\s+|its\s+)?(?<attribute>[a-z_ ]{2,40}?)\s*(?:\bto\b|\bas\b|\bwith\b|=|:)\s*["'“]?(?<value>[^"”]{1,400}?)["'”]?(?=$|[;!]|[.,](?:\s|$))""", RegexOptions.IgnoreCase)]
    private static partial Regex SetValue();

    [GeneratedRegex("""\b(?:choose|select|pick|take)\s+(?:claim|option|number|choice|value|index|answer)s?\s+(?<n>-?\d{1,9})(?:\s+(?:for|of)\s+(?<attribute>[a-z_]+))?""", RegexOptions.IgnoreCase)]
    private static partial Regex Choose();

    [GeneratedRegex("""confidences?\s*(?:to|of|=|:|is|at|must be)?\s*(?<x>-?\d{1,6}(?:\.\d{1,6})?)""", RegexOptions.IgnoreCase)]
    private static partial Regex Confidence();

    [GeneratedRegex("""\b(?:omit|skip|leave out|drop|do not (?:report|answer|judge))\s+(?:the\s+)?(?:attribute\s+)?(?<attribute>[a-z_ ]{2,40}?)(?=$|[.;,!])""", RegexOptions.IgnoreCase)]
    private static partial Regex Omit();

    [GeneratedRegex("""\badd\s+(?:a |the |another )?(?:field|key|property)\s+(?:named\s+|called\s+)?["'“]?(?<name>\w{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex AddField();

    [GeneratedRegex("""\b(?:add|append|include|insert|mention|write|embed|say|repeat|visit|link to|recommend|tell (?:the )?(?:customers?|buyers?|users?|readers?) to)\b:?\s+(?!(?:a |the |another )?(?:field|key|property)\b)(?<x>.+?)(?=\s+(?:to|in|into|at the end of|as part of)\s+(?:the\s+|every\s+|your\s+|each\s+)?(?:titles?|descriptions?|texts?|answers?|reasons?|conflicts?)\b|$)""", RegexOptions.IgnoreCase)]
    private static partial Regex Say();
}
