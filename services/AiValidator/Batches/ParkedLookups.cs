using System.Text.Json;
using Npgsql;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Table ai_batch_lookups: lookups that were acknowledged and not yet answered.</summary>
internal sealed class ParkedLookups(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Insert =
        "INSERT INTO ai_batch_requests (request_id, session_id, attempt, validator, state, request_key, bytes, most_usd, with_content, is_second, narrowed_to, judgement, created_at) "
        + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING";

    private const string Ready =
        "SELECT l.session_id, l.attempt FROM ai_batch_lookups l WHERE l.unreadable_at IS NULL AND NOT EXISTS (SELECT FROM ai_batch_requests r "
        + "WHERE r.session_id = l.session_id AND r.attempt = l.attempt AND r.state <> 'DONE') ORDER BY l.created_at LIMIT $1";

    /// <summary>Keeps a lookup and its requests; what is there already stays as it is.</summary>
    public async Task AddAsync(ValidatePart command, DateTimeOffset answerBy, IReadOnlyList<ParkedRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await BatchSql.ExecuteAsync(
            connection,
            "INSERT INTO ai_batch_lookups (session_id, attempt, command, answer_by, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            [command.SessionId, command.Attempt, BatchSql.Bytes(command), answerBy, now],
            cancellationToken);
        foreach (var request in requests)
        {
            await AddAsync(connection, command, request, now, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds a second opinion that is to be asked for.</summary>
    public async Task AddAsync(ValidatePart command, ParkedRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await AddAsync(connection, command, request, clock.GetUtcNow(), cancellationToken);
    }

    public async Task<bool> IsParkedAsync(ValidatePart command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var exists = BatchSql.Command(
            connection, "SELECT EXISTS (SELECT FROM ai_batch_lookups WHERE session_id = $1 AND attempt = $2)", command.SessionId, command.Attempt);
        return (bool)(await exists.ExecuteScalarAsync(cancellationToken) ?? false);
    }

    /// <summary>Lookups of which every request is over, the oldest first.</summary>
    public async Task<IReadOnlyList<(Guid SessionId, int Attempt)>> ReadyAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = BatchSql.Command(connection, Ready, limit);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var ready = new List<(Guid, int)>();
        while (await row.ReadAsync(cancellationToken))
        {
            ready.Add((row.GetGuid(0), row.GetInt32(1)));
        }

        return ready;
    }

    /// <summary>The requests of a lookup.</summary>
    public async Task<IReadOnlyList<BatchRow>> RowsAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await BatchSql.ReadRowsAsync(connection, "WHERE r.session_id = $1 AND r.attempt = $2", [sessionId, attempt], cancellationToken);
    }

    /// <summary>The command of a lookup that waits.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public async Task<ValidatePart> CommandAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = BatchSql.Command(connection, "SELECT command FROM ai_batch_lookups WHERE session_id = $1 AND attempt = $2", sessionId, attempt);
        return await command.ExecuteScalarAsync(cancellationToken) is byte[] body && JsonSerializer.Deserialize<ValidatePart>(body, ContractJson.Options) is { } validate
            ? validate
            : throw new InvalidDataException($"Session {sessionId}, attempt {attempt}, waits without a command.");
    }

    public async Task RemoveAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(connection, "DELETE FROM ai_batch_lookups WHERE session_id = $1 AND attempt = $2", [sessionId, attempt], cancellationToken);
    }

    private static async Task AddAsync(NpgsqlConnection connection, ValidatePart command, ParkedRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var insert = BatchSql.Command(
            connection, Insert, Guid.CreateVersion7(now), command.SessionId, command.Attempt, request.Validator.ToString(), request.State, request.Key, request.Bytes,
            request.MostUsd, request.WithContent, request.IsSecond);
        insert.Parameters.Add(BatchSql.Texts(request.NarrowedTo));
        insert.Parameters.Add(new NpgsqlParameter { Value = BatchSql.Bytes(request.Judgement), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea });
        insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() });
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }
}
