using System.Text;
using System.Text.Json;
using PartsCatalog.AiSimulator.Completions;

namespace PartsCatalog.AiSimulator.Batches;

/// <summary>Reads a batch's file as strictly as the providers do: a fault of one line fails the whole; a body that a call would be refused for fails its line.</summary>
internal static class BatchReader
{
    private const int MaximumRequests = 50_000;
    private const int MaximumFaults = 100;

    public static IReadOnlyList<BatchItem> Read(StoredFile file, string endpoint, Provider provider, out IReadOnlyList<BatchFault> faults)
    {
        var (found, items, ids) = (new List<BatchFault>(), new List<BatchItem>(), new HashSet<string>(StringComparer.Ordinal));
        faults = found;
        string? model = null;
        var number = 0;
        foreach (var text in Encoding.UTF8.GetString(file.Content).Split('\n'))
        {
            number++;
            if (text.Length == 0)
            {
                continue;
            }

            if (Line(text) is not { } line)
            {
                found.Add(new BatchFault("invalid_json_line", "This line is not parseable as valid JSON.", number));
                continue;
            }

            if (FaultOf(line, endpoint, ids, ref model, provider) is var (code, message, param))
            {
                found.Add(new BatchFault(code, message, number, param));
                continue;
            }

            var request = RequestReader.Read(line.GetProperty("body"), provider, out var refusal);
            items.Add(new BatchItem(JsonInput.Text(line, "custom_id")!, request, refusal));
        }

        if (items.Count == 0 && found.Count == 0)
        {
            found.Add(new BatchFault("empty_file", "The input file is empty.", null));
        }

        if (items.Count > MaximumRequests)
        {
            found.Add(new BatchFault("too_many_tasks", $"The batch has {items.Count} requests; expected at most {MaximumRequests}.", null));
        }

        faults = [.. found.Take(MaximumFaults)];
        return found.Count == 0 ? items : [];
    }

    private static (string Code, string Message, string? Param)? FaultOf(JsonElement line, string endpoint, HashSet<string> ids, ref string? model, Provider provider)
    {
        if (JsonInput.Text(line, "custom_id") is not { Length: > 0 } id)
        {
            return ("missing_required_parameter", "Missing required parameter: 'custom_id'.", "custom_id");
        }

        if (!ids.Add(id))
        {
            return ("duplicate_custom_id", $"The custom_id '{id}' has already been used in this batch.", "custom_id");
        }

        if (JsonInput.Text(line, "method") != "POST")
        {
            return ("invalid_method", "Invalid value for 'method': expected 'POST'.", "method");
        }

        if (JsonInput.Text(line, "url") != endpoint)
        {
            return ("invalid_url", $"The URL provided for this request does not match the batch endpoint '{endpoint}'.", "url");
        }

        if (!line.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object || JsonInput.Text(body, "model") is not { } asked)
        {
            return ("missing_required_parameter", "Missing required parameter: 'body.model'.", "body");
        }

        if (!provider.Models.Contains(asked, StringComparer.Ordinal))
        {
            return ("model_not_found", $"The provided model '{asked}' is not supported by the Batch API.", "body.model");
        }

        // OpenAI refuses it in validation, without a documented code.
        if (body.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True)
        {
            return ("unsupported_parameter", "Streaming is not supported by the Batch API.", "body.stream");
        }

        model ??= asked;
        return model == asked ? null : ("mismatched_model", $"The provided model '{asked}' does not match '{model}' of the first request.", "body.model");
    }

    private static JsonElement? Line(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            // A fault of the caller's, told with its line.
            return null;
        }
    }
}
