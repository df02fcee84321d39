using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI.Chat;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>One line of a batch's output or error file.</summary>
/// <param name="Id">The request.</param>
/// <param name="Completion">Its answer; null where it failed.</param>
/// <param name="Line">The line itself.</param>
internal sealed record BatchAnswer(Guid Id, ChatCompletion? Completion, byte[] Line)
{
    private const int Ok = 200;

    /// <summary>Reads {"custom_id","response":{"status_code","body"},"error"}; null where it names no request of ours.</summary>
    public static BatchAnswer? Read(byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (!root.TryGetProperty("custom_id", out var name) || !Guid.TryParseExact(name.GetString(), "N", out var id))
            {
                return null;
            }

            var isAnswered = root.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Object
                && response.TryGetProperty("status_code", out var status) && status.GetInt32() == Ok;
            return new BatchAnswer(id, isAnswered ? Completed(response.GetProperty("body")) : null, line);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            // Not of the shape that is documented: what it was to answer is asked directly, as all that got no answer.
            return null;
        }
    }

    // The package reads a completion without a message too, and fails only when it is asked for one.
    private static ChatCompletion? Completed(JsonElement body) =>
        body.GetProperty("choices") is { ValueKind: JsonValueKind.Array } choices && choices.GetArrayLength() > 0 && choices[0].GetProperty("message").ValueKind == JsonValueKind.Object
            ? ModelReaderWriter.Read<ChatCompletion>(BinaryData.FromString(body.GetRawText()))
            : null;
}
