using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Spending;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Table ai_batches, and the requests that are in them. Every change says which state it starts from, so that it has its effect once.</summary>
internal sealed class OpenBatches(NpgsqlDataSource database, Purses purses, UnreadableLookups unreadable)
{
    private const string Upload =
        "UPDATE ai_batch_requests r SET request_key = u.key, prompt = u.prompt, claims_print = u.print FROM unnest($1, $2, $3, $4) AS u (id, key, prompt, print) "
        + "WHERE r.request_id = u.id AND r.batch_id = $5";

    private const string Release = "UPDATE ai_batch_requests SET state = 'DIRECT', batch_id = NULL, reserved_usd = 0 WHERE batch_id = $1 AND state = 'GATHERED'";

    public async Task<IReadOnlyList<OpenBatch>> ReadAsync(ValidatorName validator, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = BatchSql.Command(
            connection, "SELECT batch_id, state, file_id, provider_id, give_up_at FROM ai_batches WHERE validator = $1 ORDER BY created_at", validator.ToString());
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var open = new List<OpenBatch>();
        while (await row.ReadAsync(cancellationToken))
        {
            open.Add(new OpenBatch(
                row.GetGuid(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetFieldValue<DateTimeOffset>(4)));
        }

        return open;
    }

    /// <summary>Writes the file of a batch and says what it asks.</summary>
    public async Task<IReadOnlyList<(Guid Id, AiRequest Request)>> WriteAsync(OpenBatch batch, AiJudge judge, Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var asked = new List<(Guid, AiRequest)>();
        var requests = unreadable.ReadRowsAsync(
            "WHERE r.batch_id = $1 AND r.state = 'GATHERED' ORDER BY r.request_id", [batch.Id], row => Tuple.Create(row.Id, row.RequestBy(judge)), cancellationToken);
        await foreach (var (id, request) in requests)
        {
            if (request is not null)
            {
                await file.WriteAsync(BatchLine.Of(id, judge, request), cancellationToken);
                asked.Add((id, request));
            }
        }

        return asked;
    }

    public async Task<OpenBatch> UploadedAsync(OpenBatch batch, string fileId, IReadOnlyList<(Guid Id, AiRequest Request)> asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(
            connection, "UPDATE ai_batches SET state = 'UPLOADED', file_id = $2 WHERE batch_id = $1 AND state = 'GATHERED'", [batch.Id, fileId], cancellationToken);
        await BatchSql.ExecuteAsync(
            connection,
            Upload,
            [
                asked.Select(a => a.Id).ToArray(), asked.Select(a => a.Request.Key).ToArray(), asked.Select(a => a.Request.Prompt.Id).ToArray(),
                asked.Select(a => ClaimsPrint.Of(a.Request.Question)).ToArray(), batch.Id,
            ],
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return batch with { State = BatchState.Uploaded, FileId = fileId };
    }

    public async Task<OpenBatch> CreatedAsync(OpenBatch batch, string providerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(
            connection, "UPDATE ai_batches SET state = 'CREATED', provider_id = $2 WHERE batch_id = $1 AND state = 'UPLOADED'", [batch.Id, providerId], cancellationToken);
        return batch with { State = BatchState.Created, ProviderId = providerId };
    }

    /// <summary>What is made of those of some requests that this batch has still to answer.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(OpenBatch batch, IReadOnlyList<Guid> ids, Func<BatchRow, T> use, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(batch);
        return await unreadable.ReadRowsAsync("WHERE r.batch_id = $1 AND r.state = 'GATHERED' AND r.request_id = ANY ($2)", [batch.Id, ids.ToArray()], use, cancellationToken)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What is made of those that were answered while their lookup could not be read, and whose lookup is to be tried again.</summary>
    public async Task<IReadOnlyList<T>> UnreadAsync<T>(ValidatorName validator, int limit, Func<BatchRow, T> use, CancellationToken cancellationToken)
        where T : class =>
        await unreadable.ReadRowsAsync(
            "WHERE r.validator = $1 AND r.state = 'GATHERED' AND r.batch_id IS NULL AND l.unreadable_at IS NULL ORDER BY r.request_id LIMIT $2",
            [validator.ToString(), limit], use, cancellationToken)
            .ToListAsync(cancellationToken);

    /// <summary>Keeps an answer for which this release has no lookup that it can read; the money stays put aside until it is read.</summary>
    public async Task KeepUnreadAsync(OpenBatch batch, BatchAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(answer);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await BatchSql.ExecuteAsync(
            connection, "UPDATE ai_batch_requests SET unread_line = $3, batch_id = NULL WHERE request_id = $1 AND batch_id = $2 AND state = 'GATHERED'",
            [answer.Id, batch.Id, answer.Line], cancellationToken);
    }

    /// <summary>Keeps what answers came to, and gives back in the same transaction what they did not cost.</summary>
    /// <param name="batch">Whose answers they are; null where the batch is over and they were kept unread.</param>
    /// <param name="readings">What they came to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TakeUpAsync(OpenBatch? batch, IReadOnlyList<BatchReading> readings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(readings);
        if (readings.Count == 0)
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var reading in readings)
        {
            await using var command = BatchSql.Command(
                connection,
                "UPDATE ai_batch_requests SET state = $3, is_batched = $4, judgement = $5, answer = $6, unread_line = NULL, batch_id = NULL, reserved_usd = 0 "
                + "WHERE request_id = $1 AND batch_id IS NOT DISTINCT FROM $2::uuid AND state = 'GATHERED'",
                reading.Row.Id, batch?.Id, reading.IsOver ? RequestState.Done : RequestState.Direct, reading.Judgement is not null);
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = BatchSql.Bytes(reading.Judgement) });
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea, Value = BatchSql.Bytes(reading.Answer) });
            if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
            {
                continue;
            }

            await GiveBackAsync(connection, reading.Row, reading.Judgement?.Verdict.Usage.CostUsd ?? 0, cancellationToken);
            if (reading.IsOver)
            {
                await DirectRequests.EndEqualAsync(connection, reading.Row, reading.Judgement, cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ends a batch: what it did not answer is asked directly.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="isUnpaid">Whether it is known that the rest costs nothing; otherwise its money stays spent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many requests are asked directly.</returns>
    public async Task<int> CloseAsync(OpenBatch batch, bool isUnpaid, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (isUnpaid)
        {
            await using var sums = BatchSql.Command(
                connection,
                "SELECT validator, reserved_on, sum(reserved_usd) FROM ai_batch_requests WHERE batch_id = $1 AND state = 'GATHERED' AND reserved_on IS NOT NULL GROUP BY validator, reserved_on",
                batch.Id);
            var due = new List<(ValidatorName, DateOnly, decimal)>();
            await using (var row = await sums.ExecuteReaderAsync(cancellationToken))
            {
                while (await row.ReadAsync(cancellationToken))
                {
                    due.Add((Enum.Parse<ValidatorName>(row.GetString(0)), row.GetFieldValue<DateOnly>(1), row.GetDecimal(2)));
                }
            }

            foreach (var (validator, day, sum) in due)
            {
                await BudgetLedger.GiveBackAsync(connection, purses.Of(validator).LinesOf(day), sum, cancellationToken);
            }
        }

        var released = await BatchSql.ExecuteAsync(connection, Release, [batch.Id], cancellationToken);
        await BatchSql.ExecuteAsync(connection, "DELETE FROM ai_batches WHERE batch_id = $1", [batch.Id], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return released;
    }

    private async Task GiveBackAsync(NpgsqlConnection connection, BatchRow row, decimal spent, CancellationToken cancellationToken)
    {
        if (row.ReservedOn is { } day && row.ReservedUsd != spent)
        {
            await BudgetLedger.GiveBackAsync(connection, purses.Of(row.Validator).LinesOf(day), row.ReservedUsd - spent, cancellationToken);
        }
    }
}
