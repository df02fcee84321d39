using System.Collections.Concurrent;
using OpenAI.Chat;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Prompts;
using Polly;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>Calls to one provider: retries and breaker around each, its limits inside, so that a further try waits for its turn too.</summary>
internal sealed class ChatCalls(AiModelOptions options, ChatClient client, ResiliencePipeline<ModelAnswer> pipeline, CallLimiter limiter, TimeProvider clock)
{
    private readonly ConcurrentDictionary<BinaryData, Form> _forms = new();
    private readonly StreamedAnswer? _stream = options.Stream ? new StreamedAnswer(options, clock) : null;

    /// <summary>The answer, at the first try that gives one.</summary>
    /// <param name="prompt">Whose schema the answer is to have.</param>
    /// <param name="messages">The conversation.</param>
    /// <param name="onGivenUp">Told of each streamed try that was given up after the provider had begun to work on it.</param>
    /// <param name="cancellationToken">The lookup's time.</param>
    public async Task<ModelAnswer> CompleteAsync(Prompt prompt, IReadOnlyList<ChatMessage> messages, Action onGivenUp, CancellationToken cancellationToken)
    {
        var form = FormOf(prompt);
        return await pipeline.ExecuteAsync(
            static async (call, token) =>
            {
                using var place = await call.limiter.EnterAsync(token);
                return await call.calls.AskAsync(call.form, call.messages, call.onGivenUp, token);
            },
            (limiter, calls: this, form, messages, onGivenUp),
            cancellationToken);
    }

    /// <summary>What is sent beside the messages of a prompt.</summary>
    public ChatCompletionOptions RequestOf(Prompt prompt) => FormOf(prompt).Request;

    private Form FormOf(Prompt prompt) => _forms.GetOrAdd(prompt.Schema, schema => new Form(Request(schema), AnswerNames.Of(schema)));

    private async Task<ModelAnswer> AskAsync(Form form, IReadOnlyList<ChatMessage> messages, Action onGivenUp, CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            return ModelAnswer.Of((await client.CompleteChatAsync(messages, form.Request, cancellationToken)).Value);
        }

        try
        {
            return await _stream.ReadAsync(token => client.CompleteChatStreamingAsync(messages, form.Request, token), form.Names, cancellationToken);
        }
        catch (Exception failure) when (failure is TimeoutException or IOException or HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
        {
            onGivenUp();
            throw;
        }
    }

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

    /// <summary>What is the same for all requests with one schema.</summary>
    private sealed record Form(ChatCompletionOptions Request, AnswerNames Names);
}
