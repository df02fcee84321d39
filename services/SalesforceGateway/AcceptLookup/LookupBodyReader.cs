using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.ServiceDefaults.Problems;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>
/// Reads the body of POST /v1/lookup strictly, and names everything that is wrong with it at once: a misspelt field must not be taken for one that was left out.
/// </summary>
internal sealed class LookupBodyReader
{
    private const string Fields = "part_number, manufacturer, priority, force_refresh and source";
    private const string Example = """expected a JSON object such as {"part_number": "WR55X10025"}""";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly List<FieldError> _errors = [];
    private PartNumber? _number;
    private string? _manufacturer;
    private RequestSource _source = RequestSource.Api;
    private LookupPriority _priority = LookupPriority.Interactive;
    private bool _forceRefresh;
    private bool _numberWasGiven;

    /// <summary>The body, or what is wrong with it.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out LookupBody? body, out IReadOnlyList<FieldError> errors)
    {
        var reader = new LookupBodyReader();
        body = reader.Read(utf8);
        errors = reader._errors;
        return body is not null;
    }

    private LookupBody? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            // Checked as a whole first: JsonDocument finds broken UTF-8 only in the strings that are read.
            _ = StrictUtf8.GetCharCount(utf8.Span);
            using var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Refuse($"is {NameOf(document.RootElement)}; {Example}", "");
            foreach (var property in document.RootElement.EnumerateObject())
                ReadField(property);
        }
        catch (DecoderFallbackException)
        {
            return Refuse("is not UTF-8", "");
        }
        catch (JsonException problem)
        {
            return Refuse(utf8.IsEmpty ? $"is missing; {Example}" : $"is not JSON at line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}; {Example}", "");
        }
        catch (InvalidOperationException)
        {
            return Refuse("has a string with half of a surrogate pair, which is no text", "");
        }

        if (!_numberWasGiven)
            Add($"is missing; expected {PartNumber.Expectation}", "part_number");
        return _errors.Count == 0 ? new LookupBody(_number!, _manufacturer, _source, _priority, _forceRefresh) : null;
    }

    private void ReadField(JsonProperty property)
    {
        var value = property.Value;
        switch (property.Name)
        {
            case "part_number":
                _numberWasGiven = true;
                ReadNumber(value);
                break;
            case "manufacturer" when value.ValueKind != JsonValueKind.Null:
                ReadManufacturer(value);
                break;
            case "priority" when value.ValueKind != JsonValueKind.Null:
                _priority = ReadChoice(value, "priority", _priority, LookupPriority.Interactive, LookupPriority.Batch);
                break;
            case "source" when value.ValueKind != JsonValueKind.Null:
                _source = ReadChoice(value, "source", _source, RequestSource.Api, RequestSource.Ui, RequestSource.Batch, RequestSource.Salesforce);
                break;
            case "force_refresh" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                _forceRefresh = value.GetBoolean();
                break;
            case "force_refresh" when value.ValueKind != JsonValueKind.Null:
                Add($"is {NameOf(value)}; expected true or false", "force_refresh");
                break;
            case "manufacturer" or "priority" or "source" or "force_refresh":
                break;
            default:
                Add($"is no field of this request; expected {Fields}", property.Name);
                break;
        }
    }

    private void ReadNumber(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            Add($"is {NameOf(value)}; expected a string with {PartNumber.Expectation}", "part_number");
        else if (!PartNumber.TryParse(value.GetString(), out _number, out var problem))
            Add(problem, "part_number");
    }

    private void ReadManufacturer(JsonElement value)
    {
        const string expectation = "expected a name of 1 to 60 characters with at least one letter or digit, such as GE";
        if (value.ValueKind != JsonValueKind.String)
            Add($"is {NameOf(value)}; {expectation}", "manufacturer");
        else if (!ManufacturerName.TryParse(value.GetString(), out _manufacturer))
            Add($"is no manufacturer's name; {expectation}", "manufacturer");
    }

    private T ReadChoice<T>(JsonElement value, string field, T otherwise, params ReadOnlySpan<T> choices)
        where T : struct, Enum
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        foreach (var choice in choices)
        {
            if (text == NameOf(choice))
                return choice;
        }

        List<string> names = [];
        foreach (var choice in choices)
            names.Add(NameOf(choice));
        Add($"is {(text is null ? NameOf(value) : "none of the values")}; expected one of {string.Join(", ", names)}", field);
        return otherwise;
    }

    private LookupBody? Refuse(string detail, string pointer)
    {
        _errors.Clear();
        _errors.Add(new FieldError($"The body {detail}.", pointer));
        return null;
    }

    private void Add(string detail, string field) =>
        _errors.Add(new FieldError($"{Shorten(field)} {detail}.", $"/{Shorten(field).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"));

    private static string Shorten(string field) => field.Length <= 64 ? field : $"{field[..64]}…";

    private static string NameOf<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(choice.ToString());

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}
