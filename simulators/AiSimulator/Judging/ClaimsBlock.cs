using System.Text.Json;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Judging;

/// <summary>What a prompt says between &lt;claims&gt; and &lt;/claims&gt;: all that the simulator knows of a part.</summary>
internal sealed class ClaimsBlock
{
    private const string Opening = "<claims>";
    private const string Closing = "</claims>";

    public string Number { get; private init; } = "";

    public string Manufacturer { get; private init; } = "";

    public IReadOnlyList<ClaimedAttribute> Contested { get; private init; } = [];

    public IReadOnlyList<ClaimedAttribute> Agreed { get; private init; } = [];

    /// <summary>Suppliers' texts by attribute.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; private init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>First items of lists by attribute.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; private init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The block of the last user message that has one; null when there is none that can be read.</summary>
    public static ClaimsBlock? Find(IReadOnlyList<ChatMessage> messages)
    {
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            var text = messages[i].Text;
            if (messages[i].Role == "user" && text.IndexOf(Opening, StringComparison.Ordinal) is >= 0 and var start
                && text.IndexOf(Closing, start, StringComparison.Ordinal) is >= 0 and var end)
            {
                return Parse(text.AsMemory(start + Opening.Length, end - start - Opening.Length));
            }
        }

        return null;
    }

    private static ClaimsBlock? Parse(ReadOnlyMemory<char> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var part = root.GetProperty("part");
            return new ClaimsBlock
            {
                Number = part.GetProperty("number").GetString() ?? "",
                Manufacturer = part.GetProperty("manufacturer").GetString() ?? "",
                Contested = [.. Properties(root, "contested").Select(p => new ClaimedAttribute(p.Name, [.. p.Value.GetProperty("claims").EnumerateArray().Select(Claim)]))],
                Agreed = [.. Properties(root, "agreed").Select(p => new ClaimedAttribute(p.Name, [new NumberedClaim(0, p.Value[0].GetString() ?? "", Strings(p.Value[1]), false)]))],
                Texts = Properties(root, "texts").ToDictionary(p => p.Name, p => (IReadOnlyList<string>)[.. p.Value.EnumerateArray().Select(t => t[1].GetString() ?? "")], StringComparer.Ordinal),
                Lists = Properties(root, "lists").ToDictionary(p => p.Name, p => Strings(p.Value.GetProperty("items")), StringComparer.Ordinal),
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            // A model reads anything; one that cannot make sense of a block answers that it found nothing.
            return null;
        }
    }

    private static NumberedClaim Claim(JsonElement claim) => new(
        claim.GetProperty("i").GetInt32(),
        claim.GetProperty("value").GetString() ?? "",
        Strings(claim.GetProperty("sources")),
        claim.TryGetProperty("set_aside", out _));

    private static IEnumerable<JsonProperty> Properties(JsonElement root, string name) =>
        root.TryGetProperty(name, out var group) ? group.EnumerateObject() : [];

    private static IReadOnlyList<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(s => s.GetString() ?? "")];
}
