using Npgsql;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Spending;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>
/// Makes batches of what waits: when there are enough, or the first has waited long enough. Money for all of them is put aside in the same transaction;
/// what there is no money for is not asked. Of equal requests one is taken, the others wait for its answer.
/// </summary>
internal sealed class BatchGathering(NpgsqlDataSource database, Purses purses, BudgetTelemetry telemetry, TimeProvider clock, ILogger<BatchGathering> log)
{
    private const string Waiting =
        "SELECT * FROM (SELECT DISTINCT ON (w.request_key) w.request_id, w.bytes, w.most_usd, w.created_at, l.answer_by "
        + "FROM ai_batch_requests w JOIN ai_batch_lookups l USING (session_id, attempt) WHERE w.validator = $1 AND w.state = 'WAITING' "
        + "AND l.unreadable_at IS NULL AND NOT EXISTS (SELECT FROM ai_batch_requests o JOIN ai_batch_lookups ol USING (session_id, attempt) "
        + "WHERE o.request_key = w.request_key AND o.validator = w.validator AND o.state IN ('GATHERED', 'DIRECT') AND ol.unreadable_at IS NULL) "
        + "ORDER BY w.request_key, w.created_at, w.request_id) one_each ORDER BY created_at, request_id LIMIT $2";

    /// <summary>The next batch; null when there is none to make yet.</summary>
    public async Task<OpenBatch?> GatherAsync(AiJudge judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var (options, now) = (judge.Options.Batch, clock.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var waiting = await ReadAsync(connection, judge, cancellationToken);
        var taken = WithinFile(waiting, options);
        if (taken.Count == 0 || (taken.Count == waiting.Count && taken.Count < options.MaximumRequests && taken[0].CreatedAt > now - options.Gather))
        {
            return null;
        }

        var (count, levels) = await ReserveAsync(connection, judge, taken, now, cancellationToken);
        if (count < taken.Count)
        {
            await BatchSql.ExecuteAsync(
                connection, "UPDATE ai_batch_requests SET state = 'DONE' WHERE request_id = ANY ($1) AND state = 'WAITING'", [taken[count..].Select(w => w.Id).ToArray()], cancellationToken);
        }

        var batch = count == 0 ? null : await AddAsync(connection, judge, taken[..count], levels.Count > 0, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        telemetry.Reserved(levels);
        if (count < taken.Count)
        {
            telemetry.Stopped(judge.Name, [.. levels.Select(level => level.Line)]);
        }

        log.LogInformation("{Count} requests to {Validator} are batch {Batch}", count, judge.Name, batch?.Id);
        return batch;
    }

    private async Task<(int Count, IReadOnlyList<BudgetLevel> Levels)> ReserveAsync(
        NpgsqlConnection connection, AiJudge judge, List<WaitingRequest> taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var purse = purses.Of(judge.Name);
        return purse.IsLimited
            ? await BudgetLedger.ReserveFirstAsync(connection, purse.LinesOf(Day(now)), [.. taken.Select(w => w.MostUsd)], cancellationToken)
            : (taken.Count, []);
    }

    private static async Task<OpenBatch> AddAsync(
        NpgsqlConnection connection, AiJudge judge, List<WaitingRequest> taken, bool isReserved, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var batch = new OpenBatch(Guid.CreateVersion7(now), BatchState.Gathered, null, null, taken.Min(w => w.AnswerBy) - judge.Options.Batch.Leeway);
        await BatchSql.ExecuteAsync(
            connection,
            "INSERT INTO ai_batches (batch_id, validator, state, requests, created_at, give_up_at) VALUES ($1, $2, $3, $4, $5, $6)",
            [batch.Id, judge.Name.ToString(), batch.State, taken.Count, now, batch.GiveUpAt],
            cancellationToken);
        await BatchSql.ExecuteAsync(
            connection,
            "UPDATE ai_batch_requests SET state = 'GATHERED', batch_id = $2, reserved_on = $3, reserved_usd = CASE WHEN $4 THEN most_usd ELSE 0 END "
            + "WHERE request_id = ANY ($1) AND state = 'WAITING'",
            [taken.Select(w => w.Id).ToArray(), batch.Id, Day(now), isReserved],
            cancellationToken);
        return batch;
    }

    private static async Task<List<WaitingRequest>> ReadAsync(NpgsqlConnection connection, AiJudge judge, CancellationToken cancellationToken)
    {
        await using var command = BatchSql.Command(connection, Waiting, judge.Name.ToString(), judge.Options.Batch.MaximumRequests);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var waiting = new List<WaitingRequest>();
        while (await row.ReadAsync(cancellationToken))
        {
            waiting.Add(new WaitingRequest(row.GetGuid(0), row.GetInt32(1), row.GetDecimal(2), row.GetFieldValue<DateTimeOffset>(3), row.GetFieldValue<DateTimeOffset>(4)));
        }

        return waiting;
    }

    private static List<WaitingRequest> WithinFile(List<WaitingRequest> waiting, BatchOptions options)
    {
        var bytes = 0L;
        return [.. waiting.TakeWhile((request, place) => (bytes += request.Bytes) <= options.MaximumBytes || place == 0)];
    }

    private static DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private sealed record WaitingRequest(Guid Id, int Bytes, decimal MostUsd, DateTimeOffset CreatedAt, DateTimeOffset AnswerBy);
}
