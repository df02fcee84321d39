using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartsCatalog.SupplierAdapter.Tests.Fuzzing;

/// <summary>Spoils an answer: what a supplier, or somebody in its place, might send one day. The same seed spoils in the same way.</summary>
internal sealed class AnswerMutator(byte[] answer)
{
    private static readonly string[] Texts =
    [
        "", " ", "NaN", "Infinity", "-Infinity", "1e308", "-1e308", "1e-308", "9".PadRight(40, '9'), "0", "-1", "-0.0000001", "79228162514264337593543950335", "٣٤", "1,2,3", "1/0",
        "null", "true", "yes", "N/A", "\u0000", "a\u0000b", "\uD800", "\uFFFD\uFFFE", "GroÃ\u009Fe â‚¬", "\u202Egnp.exe", "\u200B\u200D\uFEFF", "<script>alert(1)</script>", "<<script>script>alert(1)<</script>/script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;img src=x onerror=alert(1)&#62;", "<style>*{}</style><b", "javascript:alert(1)", "https://user:pass@evil.example/", "http://169.254.169.254/latest", "file:///etc/passwd",
        "'; drop table parts; --", "{{7*7}}", "%s%n", "../../etc/passwd", "WR55X10025\u0000", "ＷＲ５５Ｘ１００２５", "\ud83d\ude00\ud83d", "240V 5400W Voltage: 999999999999999999999999 V. Wattage: 1e308 W.",
        "Teeth: 1/0. Speed: 99999999999. Cut-off temperature: 99999999 °C. Color: <b>x</b>. Resistance: NaN ohm.", "084691131956",
    ];

    private static readonly string[] RawValues =
    [
        "null", "true", "[]", "{}", "[[[[]]]]", "[null]", "[{}]", "0", "-0", "1e308", "-1e400", "1E+400", "123456789012345678901234567890", "0.1e-400", "\"\"", "[1,\"2\",{\"displayValue\":[]}]", "{\"displayValue\":null}",
    ];

    private readonly JsonNode _answer = JsonNode.Parse(answer)!;
    private readonly int[][] _ways = Ways(new JsonArray(JsonNode.Parse(answer)));
    private readonly string _megabyte = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("<b>Voltage: 120 V.</b> ", 45_000)));

    /// <summary>The answer, spoiled.</summary>
    public byte[] Mutate(int seed)
    {
        var random = new Random(seed);
        var kind = random.Next(100);
        if (kind < 8)
        {
            return SpoilBytes(random);
        }

        var root = new JsonArray(_answer.DeepClone());
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            Spoil(root, random);
        }

        var text = Written(root.Count == 0 ? "" : root[0]?.ToJsonString() ?? "null");
        return Encoding.UTF8.GetBytes(kind == 8 ? text + "** Error [ NOT_FILE ] **" : text);
    }

    private byte[] SpoilBytes(Random random)
    {
        var bytes = answer.ToArray();
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    // Any place alike, or, one time in four, down from the root at random, which spoils what stands high up more often.
    private void Spoil(JsonArray root, Random random)
    {
        var (place, index) = random.Next(4) == 0 ? Descend(root, random) : Follow(root, _ways[random.Next(_ways.Length)]);
        if (place is not null)
        {
            Replace(place, index, random);
        }
    }

    private static (JsonNode? Place, int Index) Descend(JsonNode root, Random random)
    {
        var place = root;
        while (Count(place) is > 0 and var count)
        {
            var index = random.Next(count);
            if (random.Next(8) == 0 || Count(Child(place, index)) == 0)
            {
                return (place, index);
            }

            place = Child(place, index)!;
        }

        return (null, 0);
    }

    // The way to every place of the unspoiled answer, as the index at each level; the last one is the place.
    private static int[][] Ways(JsonNode root)
    {
        var ways = new List<int[]>();
        var open = new Stack<(JsonNode Place, int[] Way)>([(root, [])]);
        while (open.TryPop(out var next))
        {
            for (var i = 0; i < Count(next.Place); i++)
            {
                int[] way = [.. next.Way, i];
                ways.Add(way);
                if (Child(next.Place, i) is { } child)
                {
                    open.Push((child, way));
                }
            }
        }

        return [.. ways];
    }

    // Nowhere, where an earlier mutation took the way.
    private static (JsonNode? Place, int Index) Follow(JsonNode root, int[] way)
    {
        var place = root;
        foreach (var index in way.AsSpan(0, way.Length - 1))
        {
            if (index >= Count(place) || Child(place, index) is not { } next)
            {
                return (null, 0);
            }

            place = next;
        }

        return way[^1] < Count(place) ? (place, way[^1]) : (null, 0);
    }

    private static int Count(JsonNode? place) => place switch
    {
        JsonArray array => array.Count,
        JsonObject map => map.Count,
        _ => 0,
    };

    private static JsonNode? Child(JsonNode place, int index) => place is JsonArray array ? array[index] : ((JsonObject)place).GetAt(index).Value;

    private void Replace(JsonNode place, int index, Random random)
    {
        var action = random.Next(40);
        if (action == 0 && place is JsonObject without)
        {
            without.RemoveAt(index);
        }
        else if (action == 1 && place is JsonArray twice)
        {
            twice.Add(twice[index]?.DeepClone());
        }
        else
        {
            var value = Value(Child(place, index), action, random);
            if (place is JsonArray list)
            {
                list[index] = value;
            }
            else
            {
                ((JsonObject)place).SetAt(index, value);
            }
        }
    }

    private JsonNode? Value(JsonNode? old, int action, Random random) => action switch
    {
        2 => new JsonArray(old?.DeepClone()),
        3 => new JsonObject { ["value"] = old?.DeepClone() },
        4 => Deep(random.Next(2, 90)),
        5 => JsonValue.Create(old?.ToJsonString()),
        6 when random.Next(60) == 0 => JsonNode.Parse(_megabyte),
        7 when random.Next(40) == 0 => new JsonArray([.. Enumerable.Range(0, 5_000).Select(i => (JsonNode?)JsonValue.Create($"X{i}"))]),
        < 18 => JsonNode.Parse(RawValues[random.Next(RawValues.Length)]),
        _ => JsonValue.Create(Placeholder(random.Next(Texts.Length))),
    };

    // A tree of nodes cannot hold what is no text, such as a lone surrogate; it comes in when the tree is written.
    private static string Placeholder(int index) => $"@@{index}@@";

    private static string Written(string json)
    {
        for (var start = json.IndexOf("\"@@", StringComparison.Ordinal); start >= 0; start = json.IndexOf("\"@@", start, StringComparison.Ordinal))
        {
            var end = json.IndexOf("@@\"", start + 3, StringComparison.Ordinal);
            var text = Quoted(Texts[int.Parse(json.AsSpan(start + 3, end - start - 3), CultureInfo.InvariantCulture)]);
            json = string.Concat(json.AsSpan(0, start), text, json.AsSpan(end + 3));
            start += text.Length;
        }

        return json;
    }

    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(character => character is '"' or '\\' or < ' ' or >= '\u007F' ? $"\\u{(int)character:x4}" : character.ToString()))}\"";

    private static JsonNode Deep(int levels)
    {
        JsonNode node = JsonValue.Create("deep");
        for (var i = 0; i < levels; i++)
        {
            node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["displayValue"] = node };
        }

        return node;
    }
}
