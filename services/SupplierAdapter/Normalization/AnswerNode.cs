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

    private AnswerNode(JsonElement element, string parent, string? name)
    {
        _element = element;
        _parent = parent;
        _name = name;
    }

    /// <summary>The whole answer.</summary>
    public static AnswerNode Root(JsonElement element) => new(element, "", null);

    /// <summary>JSON pointer (RFC 6901) to this place.</summary>
    public string Pointer => _name is null ? _parent ?? "" : $"{_parent}/{_name}";

    /// <summary>Whether there is a value here.</summary>
    public bool Exists => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    /// <summary>Items of the array; 0 when it is none.</summary>
    public int Count => _element.ValueKind == JsonValueKind.Array ? _element.GetArrayLength() : 0;

    /// <summary>The member of that name; empty when there is none. Names are those of the supplier's API, so they need no escape in a pointer.</summary>
    public AnswerNode this[string name] =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var member)
            ? new AnswerNode(member, Pointer, name)
            : new AnswerNode(default, "", name);

    /// <summary>The item at that place of the array; empty when there is none.</summary>
    public AnswerNode this[int index] =>
        index >= 0 && index < Count ? new AnswerNode(_element[index], $"{Pointer}/{index}", null) : default;

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
