using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Consensus.Data;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reviewing;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>Applies what people decided about a part to its settlements, and keeps its review to match.</summary>
internal sealed class DecidedSettlements(NpgsqlDataSource database, CurrentPolicy policy, TimeProvider clock)
{
    /// <summary>Makes everything else that settles or decides about the part wait until the transaction ends.</summary>
    public static async Task LockAsync(NpgsqlConnection connection, string partKey, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 5))", connection);
        command.Parameters.Add(new() { Value = partKey });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Settles a kept lookup again with the decisions; a source that says something else since then opens the review again, where no newer lookup has it.</summary>
    /// <exception cref="InvalidOperationException">There is no such settlement.</exception>
    public async Task<ConsensusReached> ApplyAsync(Guid sessionId, int round, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var stored = await StoredSettlement.FindAsync(connection, sessionId, round, cancellationToken)
            ?? throw new InvalidOperationException($"Session {sessionId} has no settlement of round {round}.");
        await LockAsync(connection, stored.Question.Part.ToString(), cancellationToken);
        var lines = await DecisionStore.OfPartAsync(connection, stored.Question.Part.ToString(), cancellationToken);
        var reached = await SettleAsync(connection, stored.Question, lines, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reached;
    }

    /// <summary>Settles with the decisions, keeps the outcome and the review; in the transaction of the connection.</summary>
    public async Task<ConsensusReached> SettleAsync(NpgsqlConnection connection, ResolveConsensus question, IReadOnlyList<DecisionLine> lines, CancellationToken cancellationToken)
    {
        var now = policy.Value;
        var reached = ConsensusEngine.Settle(question, now, Standing(lines, question, now));
        await StoredSettlement.ReplaceAsync(connection, reached, now.Trust.Learned?.Version, cancellationToken);
        await ReviewAsync(connection, reached, cancellationToken);
        return reached;
    }

    /// <summary>The latest decision about each attribute, with the sources that contradict it since.</summary>
    public static IReadOnlyList<PersonDecision> Standing(IReadOnlyList<DecisionLine> lines, ResolveConsensus question, ConsensusPolicy policy)
    {
        var standing = new Dictionary<string, PersonDecision>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var decision = new PersonDecision(line.Attribute, line.Value, line.DecidedBy, line.DecidedAt, line.Why);
            standing[line.Attribute] = AttributeRegistry.Find(line.Attribute) is { } attribute
                ? decision with { ContradictedBy = SourceWords.Changed(line.Words, SourceWords.Of(question, attribute, policy), decision, attribute, policy) }
                : decision;
        }

        return [.. standing.Values];
    }

    // The part's open item, else its last one, which opens again; a part has at most one that is open. An item of a newer lookup stays as it is.
    private async Task ReviewAsync(NpgsqlConnection connection, ConsensusReached reached, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            WITH last AS (
                SELECT review_id FROM review_queue WHERE part_key = $1 ORDER BY (status = 'OPEN') DESC, updated_at DESC, review_id LIMIT 1
            ), changed AS (
                UPDATE review_queue SET
                    status = CASE WHEN $5 THEN 'OPEN' ELSE 'DECIDED' END, session_id = $3, round = $4, asked_at = $9, ais_judged = $10, confidence_score = $6, attributes = $7, updated_at = $8,
                    closed_at = CASE WHEN $5 THEN NULL ELSE coalesce(closed_at, $8) END, version = version + 1
                WHERE review_id = (SELECT review_id FROM last)
                  AND CASE WHEN session_id = $3 THEN round <= $4 ELSE (asked_at, ais_judged, session_id) < ($9, $10, $3) END
            )
            INSERT INTO review_queue (review_id, part_key, part_number, session_id, round, status, confidence_score, attributes, opened_at, updated_at, asked_at, ais_judged)
            SELECT gen_random_uuid(), $1, $2, $3, $4, 'OPEN', $6, $7, $8, $8, $9, $10 WHERE $5 AND NOT EXISTS (SELECT FROM last)
            """, connection);
        command.Parameters.Add(new() { Value = reached.Part.ToString() });
        command.Parameters.Add(new() { Value = reached.PartNumber });
        command.Parameters.Add(new() { Value = reached.SessionId });
        command.Parameters.Add(new() { Value = reached.Round });
        command.Parameters.Add(new() { Value = reached.NeedsReview });
        command.Parameters.Add(new() { Value = reached.ConfidenceScore });
        command.Parameters.Add(new() { Value = AttributesInDoubt.Of(reached), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = Moment.Of(reached.AskedAt) });
        command.Parameters.Add(new() { Value = SettlementOrder.AisJudged(reached.ValidationStatus), NpgsqlDbType = NpgsqlDbType.Smallint });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
