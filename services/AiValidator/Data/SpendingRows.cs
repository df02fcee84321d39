using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Data;

/// <summary>Additions to table ai_spending.</summary>
internal static class SpendingRows
{
    private const int Stripes = 16;

    private const string Sql =
        "INSERT INTO ai_spending AS s (day, validator, model, prompt, stripe, asked, from_cache, judged, prompt_tokens, cached_tokens, completion_tokens, cost_usd) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (day, validator, model, prompt, stripe) DO UPDATE SET "
        + "asked = s.asked + excluded.asked, from_cache = s.from_cache + excluded.from_cache, judged = s.judged + excluded.judged, "
        + "prompt_tokens = s.prompt_tokens + excluded.prompt_tokens, cached_tokens = s.cached_tokens + excluded.cached_tokens, "
        + "completion_tokens = s.completion_tokens + excluded.completion_tokens, cost_usd = s.cost_usd + excluded.cost_usd";

    /// <summary>A stripe for one transaction; the same for all its rows, which are then locked in one order everywhere.</summary>
    public static short AnyStripe() => (short)Random.Shared.Next(Stripes);

    public static NpgsqlBatchCommand Add(AiJudgement judgement, DateOnly day, short stripe)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        var verdict = judgement.Verdict;
        var isCached = verdict.FromCache == true;
        var command = new NpgsqlBatchCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Date, Value = day });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = verdict.Validator.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = verdict.Model });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = judgement.PromptId });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = stripe });
        foreach (var figure in (long[])[isCached ? 0 : 1, isCached ? 1 : 0, verdict.Outcome == VerdictOutcome.Judged ? 1 : 0,
            verdict.Usage.PromptTokens, verdict.Usage.CachedTokens, verdict.Usage.CompletionTokens])
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = figure });
        }

        command.Parameters.Add(new NpgsqlParameter<decimal> { TypedValue = verdict.Usage.CostUsd });
        return command;
    }
}
