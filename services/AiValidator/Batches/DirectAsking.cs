using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Data;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Asks directly, at the full price, what no batch answers: an AI without a batch API, what failed or came too late, and the one repair try.</summary>
internal sealed class DirectAsking(
    DirectRequests requests, UnreadableLookups unreadable, ValidationStore store, AiDesk desk, IOptions<AiOptions> options, TimeProvider clock)
{
    private const int AtATime = 200;

    /// <summary>Asks some of them; false when none was left.</summary>
    public async Task<bool> AskAsync(AiJudge judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var rows = await requests.ReadAsync(judge.Name, AtATime, cancellationToken);
        await Parallel.ForEachAsync(
            rows,
            new ParallelOptions { MaxDegreeOfParallelism = judge.Options.Batch.DirectCalls, CancellationToken = cancellationToken },
            (row, token) => AskAsync(row, judge, token));
        return rows.Count > 0;
    }

    private async ValueTask AskAsync(BatchRow row, AiJudge judge, CancellationToken cancellationToken)
    {
        try
        {
            var judgement = await JudgeAsync(row, judge, cancellationToken);
            await store.Patience.ExecuteAsync(async again => await requests.EndAsync(row, judgement, again), cancellationToken);
        }
        catch (Exception failure) when (UnreadableLookups.IsOfLookup(failure))
        {
            await unreadable.SetAsideAsync(row.Command.SessionId, row.Command.Attempt, failure, cancellationToken);
        }
    }

    private async Task<AiJudgement?> JudgeAsync(BatchRow row, AiJudge judge, CancellationToken cancellationToken)
    {
        var budget = TimeSpan.FromSeconds(judge.Options.TimeoutSeconds);
        if (row is { Answer: { } text, Judgement: { } before } && row.UploadedRequestBy(judge) is { } uploaded
            && AnswerCheck.Check(uploaded.Question, text, out var problems) is null)
        {
            return await judge.RepairAsync(uploaded, before, text, problems, budget, cancellationToken)
                ?? AiJudge.Failed(before, $"Its answer did not hold, and there is no budget to ask again: {problems[0]}");
        }

        if (row.RequestBy(judge) is not { } request)
        {
            return row.Judgement;
        }

        var known = await store.RecallAsync(
            row.Command.SessionId, row.Command.Attempt, new Dictionary<ValidatorName, Guid> { [judge.Name] = request.Key },
            clock.GetUtcNow() - TimeSpan.FromDays(options.Value.CacheDays), cancellationToken);
        var judgement = known.Answers.TryGetValue(judge.Name, out var answer) ? AiDesk.Again(answer) : await desk.AskAsync(judge, request, budget, cancellationToken);
        return row.Judgement is not { } read ? judgement
            : judgement is null ? AiJudge.Failed(read, "Its batch's answer could not be read any more, and there is no budget to ask again.")
            : WithUsage(judgement, read.Verdict.Usage);
    }

    // What the batch's answer has used belongs to the lookup, though that answer could not be read any more.
    private static AiJudgement WithUsage(AiJudgement judgement, AiUsage used) => judgement with
    {
        Verdict = judgement.Verdict with
        {
            Usage = new AiUsage
            {
                PromptTokens = judgement.Verdict.Usage.PromptTokens + used.PromptTokens,
                CachedTokens = judgement.Verdict.Usage.CachedTokens + used.CachedTokens,
                CompletionTokens = judgement.Verdict.Usage.CompletionTokens + used.CompletionTokens,
                CostUsd = judgement.Verdict.Usage.CostUsd + used.CostUsd,
                IsEstimated = judgement.Verdict.Usage.IsEstimated ?? used.IsEstimated,
            },
        },
    };
}
