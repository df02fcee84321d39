using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Consensus.Data;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>Keeps settlements with their conflicts and the review that they call for: one statement, so one round trip and one commit.</summary>
internal sealed class SettlementStore(NpgsqlDataSource database)
{
    // Later parts of the statement do nothing unless the settlement is new. Where people decided about the part, its review waits for their decisions to be applied.
    // A settlement of an older lookup leaves the review of a newer one as it is, and opens none where the newer one needed none.
    private const string Keep = $"""
        WITH kept AS (
            INSERT INTO settlements (session_id, round, part_key, part_number, confidence_score, validation_status, ai_agreement_score,
                                     needs_review, settled, asked, settled_at, trust_version, asked_at, ais_judged)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $19, $20, $21
            WHERE NOT EXISTS (SELECT FROM settlements WHERE session_id = $1 AND round > $2)
            ON CONFLICT DO NOTHING
            RETURNING session_id
        ), decided AS (
            SELECT FROM decisions WHERE part_key = $3 LIMIT 1
        ), contested AS (
            INSERT INTO conflicts (session_id, round, part_key, attribute, source, value, chosen, rule, confidence, found_at)
            SELECT $1, $2, $3, c.attribute, c.source, c.value, c.chosen, c.rule, c.confidence, $11
            FROM unnest($12, $13, $14, $15, $16, $17) AS c (attribute, source, value, chosen, rule, confidence)
            WHERE EXISTS (SELECT FROM kept)
        ), opened AS (
            INSERT INTO review_queue (review_id, part_key, part_number, session_id, round, status, confidence_score, attributes, opened_at, updated_at, asked_at, ais_judged)
            SELECT gen_random_uuid(), $3, $4, $1, $2, 'OPEN', $5, $18, $11, $11, $20, $21
            WHERE $8 AND EXISTS (SELECT FROM kept) AND NOT EXISTS (SELECT FROM decided) AND NOT EXISTS (
                SELECT FROM settlements s WHERE part_key = $3 AND session_id <> $1 AND (asked_at, ais_judged, session_id) > ($20, $21, $1) AND {SettlementOrder.IsLastRound})
            ON CONFLICT (part_key) WHERE status = 'OPEN' DO UPDATE
            SET part_number = excluded.part_number, session_id = excluded.session_id, round = excluded.round, asked_at = excluded.asked_at, ais_judged = excluded.ais_judged,
                confidence_score = excluded.confidence_score, attributes = excluded.attributes, updated_at = excluded.updated_at,
                version = review_queue.version + 1
            WHERE CASE WHEN review_queue.session_id = excluded.session_id THEN review_queue.round < excluded.round
                       ELSE (review_queue.asked_at, review_queue.ais_judged, review_queue.session_id) < (excluded.asked_at, excluded.ais_judged, excluded.session_id) END
        ), closed AS (
            UPDATE review_queue SET status = 'SETTLED', session_id = $1, round = $2, asked_at = $20, ais_judged = $21, updated_at = $11, closed_at = $11, version = version + 1
            WHERE NOT $8 AND part_key = $3 AND status = 'OPEN' AND EXISTS (SELECT FROM kept) AND NOT EXISTS (SELECT FROM decided)
              AND CASE WHEN session_id = $1 THEN round < $2 ELSE (asked_at, ais_judged, session_id) < ($20, $21, $1) END
        )
        SELECT EXISTS (SELECT FROM kept), EXISTS (SELECT FROM decided), (SELECT max(round) FROM settlements WHERE session_id = $1 AND round > $2)
        """;

    /// <summary>Keeps a settlement, unless that session and round has one already, which stays, or a later round has.</summary>
    public async Task<Keeping> TryKeepAsync(
        ResolveConsensus question, ConsensusReached reached, ConsensusPolicy policy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Keep);
        AddSettlement(command.Parameters, question, reached, now);
        AddConflicts(command.Parameters, reached, policy);
        command.Parameters.Add(new() { Value = AttributesInDoubt.Of(reached), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)policy.Trust.Learned?.Version ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = Moment.Of(question.AskedAt), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = SettlementOrder.AisJudged(reached.ValidationStatus), NpgsqlDbType = NpgsqlDbType.Smallint });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Keeping(reader.GetBoolean(0), reader.GetBoolean(1), await reader.IsDBNullAsync(2, cancellationToken) ? null : reader.GetInt32(2));
    }

    /// <summary>The settlement of that session and round.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async Task<ConsensusReached> GetAsync(Guid sessionId, int round, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT settled::text FROM settlements WHERE session_id = $1 AND round = $2");
        command.Parameters.Add(new() { Value = sessionId });
        command.Parameters.Add(new() { Value = round });
        var settled = await command.ExecuteScalarAsync(cancellationToken) as string
            ?? throw new InvalidOperationException($"Session {sessionId} has no settlement of round {round}.");
        return JsonSerializer.Deserialize<ConsensusReached>(settled, ContractJson.Options)
            ?? throw new InvalidOperationException($"The settlement of session {sessionId}, round {round}, is null.");
    }

    private static void AddSettlement(NpgsqlParameterCollection parameters, ResolveConsensus question, ConsensusReached reached, DateTimeOffset now)
    {
        parameters.Add(new() { Value = question.SessionId });
        parameters.Add(new() { Value = question.Round });
        parameters.Add(new() { Value = question.Part.ToString() });
        parameters.Add(new() { Value = question.PartNumber });
        parameters.Add(new() { Value = reached.ConfidenceScore });
        parameters.Add(new() { Value = JsonNamingPolicy.SnakeCaseUpper.ConvertName(reached.ValidationStatus.ToString()) });
        parameters.Add(new() { Value = (object?)reached.AiAgreementScore ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Numeric });
        parameters.Add(new() { Value = reached.NeedsReview });
        parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(reached, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(question, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        parameters.Add(new() { Value = now, NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    private static void AddConflicts(NpgsqlParameterCollection parameters, ConsensusReached reached, ConsensusPolicy policy)
    {
        var lines = ConflictLines.Of(reached, policy);
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Attribute), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Source), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Value), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Chosen), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Boolean });
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Rule), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = lines.ConvertAll(line => line.Confidence), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Numeric });
    }
}
