using System.ClientModel;
using System.Text.Json;
using OpenAI.Chat;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;
using Polly;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// One AI. Whatever happens to it becomes its verdict: it never fails a lookup. An answer that does not hold is sent back once with its
/// faults; a second one makes the verdict FAILED.
/// </summary>
internal sealed class AiJudge(
    ValidatorName name,
    string model,
    TimeSpan timeout,
    Prompt prompt,
    TokenPrices prices,
    ChatClient client,
    ChatCompletionOptions request,
    ResiliencePipeline<ChatCompletion> pipeline,
    AiTelemetry telemetry,
    TimeProvider clock)
{
    private readonly SystemChatMessage _instructions = new(prompt.Instructions);

    public ValidatorName Name => name;

    /// <summary>The AI's verdict, at the latest when its own time or <paramref name="budget"/> is over.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<AiJudgement> JudgeAsync(Question question, TimeSpan budget, CancellationToken cancellationToken)
    {
        var verdict = new AiVerdict { Validator = name, Model = model, Outcome = VerdictOutcome.Failed, AskedAt = clock.GetUtcNow(), AnsweredAt = default };
        using var time = new CancellationTokenSource(budget < timeout ? budget : timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            verdict = await AskAsync(question, verdict, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Our own clock or the client's, whichever was first.
            verdict = verdict with { Outcome = VerdictOutcome.TimedOut, Error = $"It did not answer within {timeout.TotalSeconds:0.#} s." };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The boundary to an outside service: every failure of it is a verdict, and is logged there.
            verdict = verdict with { Error = ChatFailure.Describe(failure) };
            telemetry.LogFailure(name, failure);
        }

        verdict = verdict with { AnsweredAt = clock.GetUtcNow() };
        telemetry.Record(verdict);
        return new AiJudgement(verdict, prompt.Id);
    }

    private async Task<AiVerdict> AskAsync(Question question, AiVerdict verdict, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [_instructions, new UserChatMessage(question.Data)];
        for (var mayRepair = true; ; mayRepair = false)
        {
            var completion = await CompleteAsync(messages, cancellationToken);
            verdict = verdict with { Usage = prices.Add(verdict.Usage, completion.Usage) };
            if (Refusal(completion) is { } refusal)
            {
                return verdict with { Outcome = VerdictOutcome.Refused, Error = refusal };
            }

            if (completion.FinishReason == ChatFinishReason.Length)
            {
                return verdict with { Error = $"Its answer was cut at {request.MaxOutputTokenCount} tokens; raise MaximumOutputTokens." };
            }

            var text = completion.Content.Count > 0 ? completion.Content[0].Text ?? "" : "";
            if (AnswerCheck.Check(question, text, out var problems) is { } answer)
            {
                return answer.AsVerdict(name, model, verdict.AskedAt, verdict.AnsweredAt) with { Usage = verdict.Usage };
            }

            if (!mayRepair)
            {
                return verdict with { Error = $"Its answer did not hold, also when asked again: {problems[0]}" };
            }

            messages.Add(new AssistantChatMessage(text));
            messages.Add(new UserChatMessage($"{prompt.Repair}\n- {string.Join("\n- ", problems)}"));
        }
    }

    private async Task<ChatCompletion> CompleteAsync(List<ChatMessage> messages, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            static async (call, token) => (await call.client.CompleteChatAsync(call.messages, call.request, token)).Value,
            (client, messages, request),
            cancellationToken);

    private static string? Refusal(ChatCompletion completion) => completion switch
    {
        { Refusal: { Length: > 0 } words } => SafeText.Clean($"It declined: {words}", 300),
        { FinishReason: ChatFinishReason.ContentFilter } => "Its provider's content filter stopped the answer.",
        _ => null,
    };
}
