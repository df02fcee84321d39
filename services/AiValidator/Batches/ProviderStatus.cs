using System.Text.Json;
using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>How far a provider is with a batch.</summary>
/// <param name="Name">The provider's word, e.g. "in_progress".</param>
/// <param name="OutputFile">The file of answers; null where there is none.</param>
/// <param name="ErrorFile">The file of requests that failed.</param>
/// <param name="Error">The first fault of a batch that failed as a whole.</param>
internal sealed record ProviderStatus(string Name, string? OutputFile, string? ErrorFile, string? Error)
{
    private const int SentenceLength = 300;

    /// <summary>Whether nothing more will come.</summary>
    public bool IsFinal => Name is "completed" or "failed" or "expired" or "cancelled";

    public bool IsCancelling => Name is "cancelling";

    /// <exception cref="InvalidDataException">It is no batch.</exception>
    public static ProviderStatus Read(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            using var document = JsonDocument.Parse(body.ToMemory());
            var root = document.RootElement;
            return new ProviderStatus(
                Text(root, "status") ?? throw new InvalidDataException("The provider's batch has no status."), Text(root, "output_file_id"), Text(root, "error_file_id"), FirstError(root));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("The provider's answer is no batch.", failure);
        }
    }

    private static string? FirstError(JsonElement root) =>
        root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object
        && errors.TryGetProperty("data", out var list) && list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
            ? SafeText.Clean(list[0].GetRawText(), SentenceLength)
            : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
