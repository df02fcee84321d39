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

    public AiModelOptions Options => options;

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
    public Task<AiJudgement?> JudgeAsync(AiRequest request, TimeSpan budget, CancellationToken cancellationToken) =>
        ConductAsync(request, Unread(request, clock.GetUtcNow()), [.. Opening(request)], request.Question.Data.Length, mayRepair: true, budget, cancellationToken);

    /// <summary>Sends an answer that did not hold back with its faults; otherwise as <see cref="JudgeAsync"/>.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="judgement">What the answer has used.</param>
    /// <param name="text">The answer.</param>
    /// <param name="problems">Its faults.</param>
    /// <param name="budget">The time there is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<AiJudgement?> RepairAsync(
        AiRequest request, AiJudgement judgement, string text, IReadOnlyList<string> problems, TimeSpan budget, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = [.. Opening(request)];
        var characters = request.Question.Data.Length + SendBack(request.Prompt, messages, text, problems);
        return ConductAsync(request, judgement, messages, characters, mayRepair: false, budget, cancellationToken);
    }

    /// <summary>What begins a conversation: the fixed part, then the claims.</summary>
    public static IReadOnlyList<ChatMessage> Opening(AiRequest request) => [new SystemChatMessage(request.Prompt.Instructions), new UserChatMessage(request.Question.Data)];

    /// <summary>What is sent beside the messages of a prompt.</summary>
    public ChatCompletionOptions RequestOf(Prompt prompt) => calls.RequestOf(prompt);

    /// <summary>A judgement before anything was read.</summary>
    public AiJudgement Unread(AiRequest request, DateTimeOffset askedAt) => new(
        new AiVerdict { Validator = name, Model = options.Model, Outcome = VerdictOutcome.Failed, AskedAt = askedAt, AnsweredAt = default }, request.Prompt.Id, request.Key);

    /// <summary>What an answer of the provider's batch API has used, at its price.</summary>
    public AiUsage UsedInBatch(AiRequest request, ModelAnswer completion)
    {
        ArgumentNullException.ThrowIfNull(request);
        var estimate = CallEstimate.Of(options, request.Prompt, request.Question.Data.Length);
        return Used(_prices.Times(options.Batch.PriceFactor), new AiUsage(), completion, estimate);
    }

    /// <summary>What an answer comes to; null, with its text and faults, where it does not hold and can be sent back.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="judgement">What has been used, this answer included.</param>
    /// <param name="completion">The answer.</param>
    /// <param name="text">Its text.</param>
    /// <param name="problems">Its faults.</param>
    public AiJudgement? Read(AiRequest request, AiJudgement judgement, ModelAnswer completion, out string text, out IReadOnlyList<string> problems)
    {
        problems = [];
        text = completion.Text;
        if (Refusal(completion) is { } refusal)
        {
            return Failed(judgement, refusal, VerdictOutcome.Refused);
        }

        if (completion.FinishReason == ChatFinishReason.Length)
        {
            return Failed(judgement, $"Its answer was cut at {options.MaximumOutputTokens} tokens; raise MaximumOutputTokens.");
        }

        return AnswerCheck.Check(request.Question, text, out problems) is not { } answer ? null : judgement with
        {
            Verdict = answer.AsVerdict(name, options.Model, judgement.Verdict.AskedAt, judgement.Verdict.AnsweredAt) with { Usage = judgement.Verdict.Usage },
            Content = ContentMarks.Of(answer.Title, answer.Description),
        };
    }

    private async Task<AiJudgement?> ConductAsync(
        AiRequest request, AiJudgement judgement, List<ChatMessage> messages, int characters, bool mayRepair, TimeSpan budget, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        var estimate = CallEstimate.Of(options, request.Prompt, characters);
        if (!await purse.ReserveAsync(estimate.MostUsd, cancellationToken))
        {
            return null;
        }

        var since = clock.GetTimestamp();
        using var time = new CancellationTokenSource(budget < timeout ? budget : timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            judgement = await AskAsync(request, judgement, messages, estimate, mayRepair, either.Token);
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
        telemetry.Record(judgement.Verdict, clock.GetElapsedTime(since));
        return judgement;
    }

    private async Task<AiJudgement> AskAsync(
        AiRequest request, AiJudgement judgement, List<ChatMessage> messages, CallEstimate estimate, bool mayRepair, CancellationToken cancellationToken)
    {
        for (; ; mayRepair = false)
        {
            var completion = await PaidAsync(request.Prompt, messages, estimate, cancellationToken);
            judgement = judgement with { Verdict = judgement.Verdict with { Usage = Used(judgement.Verdict.Usage, completion, estimate) } };
            if (Read(request, judgement, completion, out var text, out var problems) is { } read)
            {
                return read;
            }

            if (!mayRepair)
            {
                return Failed(judgement, $"Its answer did not hold, also when asked again: {problems[0]}");
            }

            var characters = request.Question.Data.Length + SendBack(request.Prompt, messages, text, problems);
            estimate = CallEstimate.Of(options, request.Prompt, characters);
            if (!await purse.ReserveAsync(estimate.MostUsd, cancellationToken))
            {
                return Failed(judgement, $"Its answer did not hold, and there is no budget to ask again: {problems[0]}");
            }
        }
    }

    // The characters that this adds to the conversation.
    private static int SendBack(Prompt prompt, List<ChatMessage> messages, string text, IReadOnlyList<string> problems)
    {
        var repair = $"{prompt.Repair}\n- {string.Join("\n- ", problems)}";
        messages.Add(new AssistantChatMessage(text));
        messages.Add(new UserChatMessage(repair));
        return text.Length + repair.Length;
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

    private AiUsage Used(AiUsage before, ModelAnswer completion, CallEstimate estimate) => Used(_prices, before, completion, estimate);

    // What a provider does not report is counted from characters, and marked: a stream that was given up, or one without its last chunk.
    private AiUsage Used(TokenPrices prices, AiUsage before, ModelAnswer completion, CallEstimate estimate) => completion.Usage is { } reported
        ? prices.Add(before, reported)
        : prices.Add(before, estimate.PromptTokens, 0, CallEstimate.TokensOf(options, completion.Text.Length)) with { IsEstimated = true };

    /// <summary>The judgement as a failure that keeps what it has used.</summary>
    public static AiJudgement Failed(AiJudgement judgement, string error, VerdictOutcome outcome = VerdictOutcome.Failed) =>
        judgement with { Verdict = judgement.Verdict with { Outcome = outcome, Error = error } };

    private static string? Refusal(ModelAnswer completion) => completion switch
    {
        { Refusal: { Length: > 0 } words } => SafeText.Clean($"It declined: {words}", 300),
        { FinishReason: ChatFinishReason.ContentFilter } => "Its provider's content filter stopped the answer.",
        _ => null,
    };
}
