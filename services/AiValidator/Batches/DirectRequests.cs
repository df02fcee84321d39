using Npgsql;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Requests of parked lookups that no batch answers: which they are, and what they came to.</summary>
internal sealed class DirectRequests(NpgsqlDataSource database, UnreadableLookups unreadable)
{
    private const string Hurry =
        "UPDATE ai_batch_requests r SET state = 'DIRECT' FROM ai_batch_lookups l WHERE l.session_id = r.session_id AND l.attempt = r.attempt "
        + "AND r.validator = $1 AND r.state = 'WAITING' AND l.answer_by <= $2";

    private const string ToAsk =
        "WHERE r.validator = $1 AND r.state = 'DIRECT' AND l.unreadable_at IS NULL ORDER BY r.created_at, r.request_id LIMIT $2";

    /// <summary>Has those asked directly that wait, and whose lookup can wait until <paramref name="before"/> only.</summary>
    public Task HurryAsync(ValidatorName validator, DateTimeOffset before, CancellationToken cancellationToken) =>
        ExecuteAsync(Hurry, [validator.ToString(), before], cancellationToken);

    /// <summary>Those to ask now, the oldest first.</summary>
    public async Task<IReadOnlyList<BatchRow>> ReadAsync(ValidatorName validator, int limit, CancellationToken cancellationToken) =>
        await unreadable.ReadRowsAsync(ToAsk, [validator.ToString(), limit], row => row, cancellationToken).ToListAsync(cancellationToken);

    /// <summary>Ends a request, and those that wait for the answer to an equal one: a verdict is theirs too, anything else has them asked themselves.</summary>
    /// <param name="row">The request.</param>
    /// <param name="judgement">What it came to; null where it could not be asked.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task EndAsync(BatchRow row, AiJudgement? judgement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var end = BatchSql.Command(connection, "UPDATE ai_batch_requests SET state = 'DONE', judgement = $2 WHERE request_id = $1 AND state = 'DIRECT'", row.Id);
        end.Parameters.Add(new NpgsqlParameter { Value = BatchSql.Bytes(judgement), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea });
        await end.ExecuteNonQueryAsync(cancellationToken);
        await EndEqualAsync(connection, row, judgement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ends all requests of an AI that is not asked any more, whatever they wait for.</summary>
    public async Task AbandonAsync(ValidatorName validator, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(
            connection, "UPDATE ai_batch_requests SET state = 'DONE', judgement = NULL, batch_id = NULL WHERE validator = $1 AND state <> 'DONE'", [validator.ToString()], cancellationToken);
        await BatchSql.ExecuteAsync(connection, "DELETE FROM ai_batches WHERE validator = $1", [validator.ToString()], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The same for the equal ones alone, in the transaction of a connection.</summary>
    public static Task EndEqualAsync(NpgsqlConnection connection, BatchRow row, AiJudgement? judgement, CancellationToken cancellationToken) =>
        judgement is { Verdict.Outcome: VerdictOutcome.Judged }
            ? BatchSql.ExecuteAsync(
                connection,
                "UPDATE ai_batch_requests SET state = 'DONE', judgement = $3 WHERE validator = $1 AND request_key = $2 AND state = 'WAITING'",
                [row.Validator.ToString(), row.Key, BatchSql.Bytes(AiDesk.Again(judgement))],
                cancellationToken)
            : BatchSql.ExecuteAsync(
                connection,
                "UPDATE ai_batch_requests SET state = 'DIRECT' WHERE validator = $1 AND request_key = $2 AND state = 'WAITING'",
                [row.Validator.ToString(), row.Key],
                cancellationToken);

    private async Task ExecuteAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(connection, sql, values, cancellationToken);
    }
}
