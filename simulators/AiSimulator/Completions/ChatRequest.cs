using System.Text.Json;

namespace PartsCatalog.AiSimulator.Completions;

/// <summary>A request that a provider would accept.</summary>
/// <param name="Schema">Strict JSON schema of the answer; null for plain text.</param>
/// <param name="Stream">How it is streamed; null for one that is answered whole.</param>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages, JsonElement? Schema, int? MaximumTokens, StreamRequest? Stream)
{
    /// <summary>Tokens of all messages and of the schema, at four characters a token.</summary>
    public int PromptTokens { get; } =
        (Messages.Sum(m => m.Text.Length + 16) + (Schema is { } schema ? schema.GetRawText().Length : 0)) / 4;
}
