using System.Collections.Concurrent;
using OpenAI.Chat;
using PartsCatalog.AiValidator.Prompts;
using Polly;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Calls to one provider: retries and breaker around each, its limits inside, so that a further try waits for its turn too.</summary>
internal sealed class ChatCalls(AiModelOptions options, ChatClient client, ResiliencePipeline<ChatCompletion> pipeline, CallLimiter limiter)
{
    private readonly ConcurrentDictionary<BinaryData, ChatCompletionOptions> _requests = new();

    public async Task<ChatCompletion> CompleteAsync(Prompt prompt, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var request = RequestOf(prompt);
        return await pipeline.ExecuteAsync(
            static async (call, token) =>
            {
                using var place = await call.limiter.EnterAsync(token);
                return (await call.client.CompleteChatAsync(call.messages, call.request, token)).Value;
            },
            (client, messages, request, limiter),
            cancellationToken);
    }

    /// <summary>What is sent beside the messages of a prompt.</summary>
    public ChatCompletionOptions RequestOf(Prompt prompt) => _requests.GetOrAdd(prompt.Schema, Request);

    private ChatCompletionOptions Request(BinaryData schema)
    {
        var request = new ChatCompletionOptions
        {
            MaxOutputTokenCount = options.MaximumOutputTokens,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("part_verdict", schema, jsonSchemaIsStrict: true),
        };
        if (options.ReasoningEffort is { } effort)
        {
#pragma warning disable OPENAI001 // Marked as under evaluation by the package; the API's parameter is stable.
            request.ReasoningEffortLevel = new ChatReasoningEffortLevel(effort);
#pragma warning restore OPENAI001
        }

        return request;
    }
}
