using OpenAI.Chat;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Content;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Asking;

/// <summary>
/// One AI. Whatever happens to it becomes its verdict: it never fails a lookup. An answer that does not hold is sent back once with its
/// faults; a second one makes the verdict FAILED.
/// </summary>
internal sealed class AiJudge(
    ValidatorName name, AiModelOptions options, PromptArms prompts, ChatCalls calls, BudgetPurse purse, AiTelemetry telemetry, TimeProvider clock)
{
    private readonly TokenPrices _prices = TokenPrices.Of(options);

    public ValidatorName Name => name;

    /// <summary>The prompts that a part is asked with.</summary>
    public PromptSet Prompts(string partKey) => prompts.Of(partKey);

    /// <summary>The request for a part, in the arm that the part belongs to.</summary>
    /// <param name="question">The claims.</param>
    /// <param name="partKey">The part, e.g. "GE:WR55X10025".</param>
    /// <param name="withContent">Whether title and description are wanted.</param>
    public AiRequest Request(Question question, string partKey, bool withContent)
    {
        var set = prompts.Of(partKey);
        if (set.WithExamples is { } further && question.WithExamples() is { } shown)
        {
            (set, question) = (further, shown);
        }

        var prompt = withContent ? set.Full : set.Judging;
        return new AiRequest(question, prompt, RequestKey.Of(name, options, prompt, question));
    }

    /// <summary>The AI's verdict, at the latest when its own time or <paramref name="budget"/> is over; null when there is no money to ask it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<AiJudgement?> JudgeAsync(AiRequest request, TimeSpan budget, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        var estimate = CallEstimate.Of(options, request.Prompt, request.Question.Data.Length);
        if (!await purse.ReserveAsync(estimate.MostUsd, cancellationToken))
        {
            return null;
        }

        var judgement = new AiJudgement(
            new AiVerdict { Validator = name, Model = options.Model, Outcome = VerdictOutcome.Failed, AskedAt = clock.GetUtcNow(), AnsweredAt = default }, request.Prompt.Id, request.Key);
        using var time = new CancellationTokenSource(budget < timeout ? budget : timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            judgement = await AskAsync(request, judgement, estimate, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Our own clock or the client's, whichever was first.
            judgement = Failed(judgement, $"It did not answer within {timeout.TotalSeconds:0.#} s.", VerdictOutcome.TimedOut);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The boundary to an outside service: every failure of it is a verdict, and is logged there.
            judgement = Failed(judgement, ChatFailure.Describe(failure), failure is TimeoutException ? VerdictOutcome.TimedOut : VerdictOutcome.Failed);
            telemetry.LogFailure(name, failure);
        }

        judgement = judgement with { Verdict = judgement.Verdict with { AnsweredAt = clock.GetUtcNow() } };
        telemetry.Record(judgement.Verdict);
        return judgement;
    }

    private async Task<AiJudgement> AskAsync(AiRequest request, AiJudgement judgement, CallEstimate estimate, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [new SystemChatMessage(request.Prompt.Instructions), new UserChatMessage(request.Question.Data)];
        for (var mayRepair = true; ; mayRepair = false)
        {
            var completion = await PaidAsync(request.Prompt, messages, estimate, cancellationToken);
            judgement = judgement with { Verdict = judgement.Verdict with { Usage = Used(judgement.Verdict.Usage, completion, estimate) } };
            if (Refusal(completion) is { } refusal)
            {
                return Failed(judgement, refusal, VerdictOutcome.Refused);
            }

            if (completion.FinishReason == ChatFinishReason.Length)
            {
                return Failed(judgement, $"Its answer was cut at {options.MaximumOutputTokens} tokens; raise MaximumOutputTokens.");
            }

            var text = completion.Text;
            if (AnswerCheck.Check(request.Question, text, out var problems) is { } answer)
            {
                return judgement with
                {
                    Verdict = answer.AsVerdict(name, options.Model, judgement.Verdict.AskedAt, default) with { Usage = judgement.Verdict.Usage },
                    Content = ContentMarks.Of(answer.Title, answer.Description),
                };
            }

            if (!mayRepair)
            {
                return Failed(judgement, $"Its answer did not hold, also when asked again: {problems[0]}");
            }

            var repair = $"{request.Prompt.Repair}\n- {string.Join("\n- ", problems)}";
            messages.Add(new AssistantChatMessage(text));
            messages.Add(new UserChatMessage(repair));
            estimate = CallEstimate.Of(options, request.Prompt, request.Question.Data.Length + text.Length + repair.Length);
            if (!await purse.ReserveAsync(estimate.MostUsd, cancellationToken))
            {
                return Failed(judgement, $"Its answer did not hold, and there is no budget to ask again: {problems[0]}");
            }
        }
    }

    // The estimate is reserved; what the call did not cost goes back. A call that was given up is taken for read, since providers bill what they have read.
    private async Task<ModelAnswer> PaidAsync(Prompt prompt, List<ChatMessage> messages, CallEstimate estimate, CancellationToken cancellationToken)
    {
        var spent = 0m;
        try
        {
            var completion = await calls.CompleteAsync(prompt, messages, () => spent += estimate.PromptUsd, cancellationToken);
            spent += Used(new AiUsage(), completion, estimate).CostUsd;
            return completion;
        }
        catch (OperationCanceledException)
        {
            spent += estimate.PromptUsd;
            throw;
        }
        finally
        {
            purse.Settle(estimate.MostUsd, spent);
        }
    }

    // What a provider does not report is counted from characters, and marked: a stream that was given up, or one without its last chunk.
    private AiUsage Used(AiUsage before, ModelAnswer completion, CallEstimate estimate) => completion.Usage is { } reported
        ? _prices.Add(before, reported)
        : _prices.Add(before, estimate.PromptTokens, 0, CallEstimate.TokensOf(options, completion.Text.Length)) with { IsEstimated = true };

    private static AiJudgement Failed(AiJudgement judgement, string error, VerdictOutcome outcome = VerdictOutcome.Failed) =>
        judgement with { Verdict = judgement.Verdict with { Outcome = outcome, Error = error } };

    private static string? Refusal(ModelAnswer completion) => completion switch
    {
        { Refusal: { Length: > 0 } words } => SafeText.Clean($"It declined: {words}", 300),
        { FinishReason: ChatFinishReason.ContentFilter } => "Its provider's content filter stopped the answer.",
        _ => null,
    };
}
