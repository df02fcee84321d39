using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace PartsCatalog.Run.Lookups;

/// <summary>A record as a person reads it: what the part is, then each attribute with its value, how sure it is, and who said it.</summary>
internal static class RecordPage
{
    private const int LongestValue = 160;

    public static void Write(IAnsiConsole console, string record, TimeSpan took)
    {
        using var document = JsonDocument.Parse(record);
        var root = document.RootElement;
        console.WriteLine();
        console.Write(new Rule($"[bold]{Escape(root, "part_number")}[/]  {Escape(root, "manufacturer")}  {Escape(root, "title")}").LeftJustified());
        console.MarkupLineInterpolated(
            $"version {Text(root, "version")}, confidence {Percent(root, "confidence_score")}, {Text(root, "ai_validation_status")}, found in {took.TotalSeconds:0.0} s{(Text(root, "needs_review") == "true" ? ", [needs review]" : "")}");
        if (Text(root, "description") is { Length: > 0 } description)
            console.MarkupLineInterpolated($"[grey]{description.Split("\n\n")[0]}[/]");
        console.WriteLine();
        WriteSources(console, root);
        WriteAttributes(console, root);
    }

    private static void WriteSources(IAnsiConsole console, JsonElement root)
    {
        if (!root.TryGetProperty("sources", out var sources))
            return;
        var told = sources.EnumerateArray().Select(source => $"{Text(source, "source")} {Text(source, "outcome")}");
        console.MarkupLineInterpolated($"Sources: {string.Join(", ", told)}");
    }

    private static void WriteAttributes(IAnsiConsole console, JsonElement root)
    {
        if (!root.TryGetProperty("attributes", out var attributes))
            return;
        var table = new Table().Border(TableBorder.Simple).AddColumns("Attribute", "Value", "Confidence", "Said by");
        var missing = 0;
        foreach (var attribute in attributes.EnumerateObject())
        {
            if (!attribute.Value.TryGetProperty("value", out _) && Text(attribute.Value, "status") == "FOUND")
                continue; // the table of specifications, whose rows are attributes as well
            if (Text(attribute.Value, "status") != "FOUND")
            {
                missing++;
                continue;
            }
            table.AddRow(
                Markup.Escape(attribute.Name),
                Markup.Escape(Value(attribute.Value)),
                Markup.Escape(Percent(attribute.Value, "confidence")),
                Markup.Escape(string.Join(", ", SaidBy(attribute.Value))));
        }
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]{missing} attributes that nobody states, or that do not apply to this part, are left out here.[/]");
        console.WriteLine();
    }

    private static string Value(JsonElement attribute)
    {
        var value = attribute.GetProperty("value");
        var text = value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray().Select(Plain)) : Plain(value);
        if (Text(attribute, "unit") is { Length: > 0 } unit)
            text += " " + unit;
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static IEnumerable<string> SaidBy(JsonElement attribute)
    {
        if (!attribute.TryGetProperty("stated", out var stated))
            return [];
        return stated.EnumerateArray()
            .Where(one => Text(one, "chosen") == "true")
            .SelectMany(one => one.TryGetProperty("by", out var by) && by.ValueKind == JsonValueKind.Array
                ? by.EnumerateArray().Select(statement => Text(statement, "source"))
                : [Text(one, "source")])
            .Where(source => source.Length > 0)
            .Distinct();
    }

    private static string Percent(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal().ToString("0 %", CultureInfo.InvariantCulture)
            : "";

    private static string Escape(JsonElement element, string name) => Markup.Escape(Text(element, name));

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Plain(value) : "";

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
