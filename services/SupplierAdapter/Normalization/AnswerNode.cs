using System.Text.Json;

namespace PartsCatalog.SupplierAdapter.Normalization;

/// <summary>
/// A place in a supplier's answer, read forgivingly: a member that is missing, null or of another type than expected is empty, never an error.
/// Suppliers write numbers as text and text as numbers.
/// </summary>
internal readonly struct AnswerNode
{
    private readonly JsonElement _element;
    private readonly string _parent;
    private readonly string? _name;
    private readonly Func<string, string>? _spelling;

    private AnswerNode(JsonElement element, string parent, string? name, Func<string, string>? spelling)
    {
        _spelling = spelling;
        _element = element;
        _parent = parent;
        _name = name;
    }

    /// <summary>The whole answer.</summary>
    /// <param name="element">Its JSON.</param>
    /// <param name="spelling">How this API spells the names that the code asks for; null where it spells them so.</param>
    public static AnswerNode Root(JsonElement element, Func<string, string>? spelling = null) => new(element, "", null, spelling);

    /// <summary>JSON pointer (RFC 6901) to this place.</summary>
    public string Pointer => _name is null ? _parent ?? "" : $"{_parent}/{_name}";

    /// <summary>Whether there is a value here.</summary>
    public bool Exists => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    /// <summary>Items of the array; 0 when it is none.</summary>
    public int Count => _element.ValueKind == JsonValueKind.Array ? _element.GetArrayLength() : 0;

    /// <summary>The member of that name; empty when there is none. Names are those of the supplier's API, so they need no escape in a pointer.</summary>
    public AnswerNode this[string name]
    {
        get
        {
            var spelled = _spelling is null ? name : _spelling(name);
            return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(spelled, out var member)
                ? new AnswerNode(member, Pointer, spelled, _spelling)
                : new AnswerNode(default, "", spelled, _spelling);
        }
    }

    /// <summary>The item at that place of the array; empty when there is none.</summary>
    public AnswerNode this[int index] =>
        index >= 0 && index < Count ? new AnswerNode(_element[index], $"{Pointer}/{index}", null, _spelling) : default;

    /// <summary>The items of an array, without pointers of their own; a claim about a list points to the list.</summary>
    public JsonElement.ArrayEnumerator Elements =>
        _element.ValueKind == JsonValueKind.Array ? _element.EnumerateArray() : default;

    /// <summary>The scalar as text, trimmed; null for an empty one, and for objects and arrays.</summary>
    public string? Text => TextOf(_element);

    /// <summary>The member of an array's item as text.</summary>
    public static string? TextOf(JsonElement item, string member) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(member, out var value) ? TextOf(value) : null;

    /// <summary>A scalar as text, trimmed; null for an empty one, and for objects and arrays.</summary>
    public static string? TextOf(JsonElement element)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.String => StringOf(element),
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // A lone surrogate escape (\ud800) is valid JSON to the reader and no text.
    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
