using OpenAI.Chat;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>What a model answered, whole or streamed; not yet checked.</summary>
/// <param name="Text">The text; empty for a refusal.</param>
/// <param name="Refusal">The words of a refusal.</param>
/// <param name="FinishReason">Why it ended.</param>
/// <param name="Usage">Tokens as the provider reports them; null when it reports none.</param>
internal sealed record ModelAnswer(string Text, string? Refusal, ChatFinishReason FinishReason, ChatTokenUsage? Usage)
{
    public static ModelAnswer Of(ChatCompletion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        return new ModelAnswer(completion.Content.Count > 0 ? completion.Content[0].Text ?? "" : "", completion.Refusal, completion.FinishReason, completion.Usage);
    }
}
