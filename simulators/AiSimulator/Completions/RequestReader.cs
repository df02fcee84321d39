using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>Reads a chat completion request and refuses what the providers refuse.</summary>
internal static partial class RequestReader
{
    private static readonly HashSet<string> Parameters = new(StringComparer.Ordinal)
    {
        "messages", "model", "audio", "frequency_penalty", "function_call", "functions", "logit_bias", "logprobs", "max_completion_tokens",
        "max_tokens", "metadata", "modalities", "n", "parallel_tool_calls", "prediction", "presence_penalty", "prompt_cache_key",
        "prompt_cache_retention", "reasoning_effort", "response_format", "safety_identifier", "seed", "service_tier", "stop", "store",
        "stream", "stream_options", "temperature", "tool_choice", "tools", "top_logprobs", "top_p", "user", "verbosity", "web_search_options",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal) { "system", "developer", "user", "assistant", "tool", "function" };

    /// <summary>The request, or null with the refusal.</summary>
    public static ChatRequest? Read(JsonElement body, Provider provider, out ApiError? error)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            error = ApiError.Invalid("We could not parse the JSON body of your request: expected an object.");
            return null;
        }

        error = CheckParameters(body);
        var model = JsonInput.Text(body, "model");
        if (error is null && model is null)
        {
            error = ApiError.Invalid("you must provide a model parameter", "model");
        }

        if (error is null && !provider.Models.Contains(model, StringComparer.Ordinal))
        {
            error = ApiError.UnknownModel(model!);
        }

        var messages = error is null ? ReadMessages(body, out error) : [];
        var schema = error is null ? ReadSchema(body, out error) : null;
        var stream = error is null ? StreamOptionsReader.Read(body, out error) : null;
        return error is null ? new ChatRequest(model!, messages, schema, Number(body, "max_completion_tokens") ?? Number(body, "max_tokens"), stream) : null;
    }

    private static ApiError? CheckParameters(JsonElement body)
    {
        foreach (var property in body.EnumerateObject())
        {
            if (!Parameters.Contains(property.Name))
            {
                return ApiError.Invalid($"Unknown parameter: '{property.Name}'.", property.Name, "unknown_parameter");
            }
        }

        return body.TryGetProperty("temperature", out var temperature)
            && !(temperature.ValueKind == JsonValueKind.Number && temperature.GetDouble() is >= 0 and <= 2)
                ? ApiError.Invalid("Invalid 'temperature': expected a number from 0 to 2.", "temperature", "invalid_type")
                : null;
    }

    private static List<ChatMessage> ReadMessages(JsonElement body, out ApiError? error)
    {
        error = null;
        var messages = new List<ChatMessage>();
        if (!body.TryGetProperty("messages", out var list))
        {
            error = ApiError.Invalid("Missing required parameter: 'messages'.", "messages", "missing_required_parameter");
            return messages;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            error = ApiError.Invalid("Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.", "messages", "empty_array");
            return messages;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (ReadMessage(item) is not { } message)
            {
                error = ApiError.Invalid($"Invalid 'messages[{messages.Count}]': expected an object with a known role and content.", $"messages[{messages.Count}]", "invalid_value");
                break;
            }

            messages.Add(message);
        }

        return messages;
    }

    private static ChatMessage? ReadMessage(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || JsonInput.Text(item, "role") is not { } role || !Roles.Contains(role) || !item.TryGetProperty("content", out var content))
        {
            return null;
        }

        return content.ValueKind switch
        {
            JsonValueKind.String => new ChatMessage(role, content.GetString()!),
            JsonValueKind.Array => new ChatMessage(role, string.Concat(content.EnumerateArray().Select(part => JsonInput.Text(part, "text")))),
            _ => null,
        };
    }

    private static JsonElement? ReadSchema(JsonElement body, out ApiError? error)
    {
        error = null;
        if (!body.TryGetProperty("response_format", out var format))
        {
            return null;
        }

        switch (JsonInput.Text(format, "type"))
        {
            case "text" or "json_object":
                return null;
            case "json_schema":
                break;
            default:
                error = ApiError.Invalid("Invalid value for 'response_format.type': supported values are 'json_object', 'json_schema', and 'text'.", "response_format.type", "invalid_value");
                return null;
        }

        if (!format.TryGetProperty("json_schema", out var definition) || JsonInput.Text(definition, "name") is not { } name || !Name().IsMatch(name))
        {
            error = ApiError.Invalid("Invalid 'response_format.json_schema.name': expected 1 to 64 characters a-z, A-Z, 0-9, '_' or '-'.", "response_format.json_schema.name", "invalid_value");
            return null;
        }

        if (!definition.TryGetProperty("schema", out var schema))
        {
            error = ApiError.Invalid("Missing required parameter: 'response_format.json_schema.schema'.", "response_format.json_schema.schema", "missing_required_parameter");
            return null;
        }

        if (definition.TryGetProperty("strict", out var strict) && strict.ValueKind == JsonValueKind.True && SchemaRules.FirstFault(schema) is { } fault)
        {
            error = ApiError.Invalid($"Invalid schema for response_format '{name}': {fault}", "response_format", "invalid_json_schema");
        }

        return schema;
    }

    private static int? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex Name();
}
