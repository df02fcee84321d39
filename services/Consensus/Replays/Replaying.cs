using System.Runtime.CompilerServices;
using Npgsql;
using PartsCatalog.Consensus.Data;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Replaying;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Reviews;

namespace PartsCatalog.Consensus.Replays;

/// <summary>Settles kept lookups again from their claims and verdicts: nothing outside is asked, and nothing is changed.</summary>
internal sealed class Replaying(NpgsqlDataSource database, PastPolicies past, CurrentPolicy current)
{
    /// <summary>The policy that a replay asks for; null with what is wrong.</summary>
    public async Task<(ConsensusPolicy? Policy, string? Problem)> PolicyAsync(ReplayPolicy? wanted, CancellationToken cancellationToken)
    {
        var trust = wanted?.Trust ?? "current";
        ConsensusPolicy? policy;
        if (trust == "current")
        {
            policy = current.Value;
        }
        else if (trust == "prior" || long.TryParse(trust, out _))
        {
            policy = await past.FindAsync(trust == "prior" ? null : long.Parse(trust), cancellationToken);
        }
        else
        {
            policy = null;
        }

        if (policy is null)
        {
            return (null, $"trust is '{trust}'; expected current, prior, or the number of a kept version");
        }

        policy = policy with
        {
            ReviewBelow = wanted?.ReviewBelow ?? policy.ReviewBelow,
            OverruleOdds = wanted?.OverruleOdds ?? policy.OverruleOdds,
            Ai = policy.Ai with { Margin = wanted?.AiMargin ?? policy.Ai.Margin },
        };
        return (wanted?.SourceAccuracy is { Count: > 0 } given ? policy with { Trust = policy.Trust.Given(given) } : policy, null);
    }

    /// <summary>One lookup, or the latest of one part; null when there is none.</summary>
    public async Task<ReplayReport?> ReplayAsync(ReplayBody body, string? partKey, ConsensusPolicy policy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var stored = partKey is null
            ? await StoredSettlement.FindAsync(connection, body.SessionId!.Value, round: null, cancellationToken)
            : await StoredSettlement.LatestAsync(connection, partKey, cancellationToken);
        return stored is null
            ? null
            : Report(stored, await DecisionStore.OfPartAsync(connection, stored.Question.Part.ToString(), cancellationToken), policy, body.Policy?.WithoutAi ?? false);
    }

    /// <summary>The latest lookup of every part, by its key, one at a time.</summary>
    public async IAsyncEnumerable<ReplayReport> ReplayAllAsync(ConsensusPolicy policy, bool withoutAi, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = await database.OpenConnectionAsync(cancellationToken);
        await using var looking = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"""
            WITH latest AS (
                SELECT DISTINCT ON (part_key) part_key, session_id, round FROM settlements s
                WHERE {SettlementOrder.IsLastRound} ORDER BY part_key, {SettlementOrder.LatestFirst})
            SELECT s.asked::text, s.settled::text, s.trust_version FROM latest JOIN settlements s USING (session_id, round) ORDER BY latest.part_key
            """, reading) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var stored = StoredSettlement.Of(reader);
            yield return Report(stored, await DecisionStore.OfPartAsync(looking, stored.Question.Part.ToString(), cancellationToken), policy, withoutAi);
        }
    }

    private static ReplayReport Report(StoredSettlement stored, IReadOnlyList<DecisionLine> lines, ConsensusPolicy policy, bool withoutAi)
    {
        var question = withoutAi ? stored.Question with { Verdicts = [] } : stored.Question;
        var (before, after) = (stored.Reached, ConsensusEngine.Settle(question, policy, DecidedSettlements.Standing(lines, question, policy)));
        return new ReplayReport(
            before.Part.ToString(), before.PartNumber, before.SessionId, before.Round, before.ConfidenceScore, after.ConfidenceScore, before.NeedsReview, after.NeedsReview,
            SettlementDifference.Between(before, after));
    }
}
