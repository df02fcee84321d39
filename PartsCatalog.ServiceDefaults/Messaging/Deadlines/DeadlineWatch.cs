using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Messaging.Deadlines;

/// <summary>
/// Wakes sagas that have waited too long. It remembers when it last looked while database and broker were up; where that is further back than its interval
/// explains (process, database or broker down, the clock set), nobody could answer meanwhile, and every deadline set before is moved by the gap.
/// </summary>
internal sealed class DeadlineWatch(IUnitOfWorkFactory works, IPipelineHealth health, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<DeadlineWatch> logger)
{
    private const int Batch = 200;
    private readonly MessagingOptions _options = options.Value;

    /// <summary>One look at one table; how many sagas were woken.</summary>
    public async Task<int> LookAsync(DeadlineTable table, CancellationToken cancellationToken)
    {
        if (!await health.IsHealthyAsync(cancellationToken))
            return 0;
        await using var work = await works.BeginAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUniversalTime();
        // The row's lock keeps replicas from moving the same deadlines twice.
        var last = await ReadLastAliveAsync(work, table, now, cancellationToken);
        var gap = now - last;
        if (gap.Duration() > _options.DeadlineGap)
            await MoveAsync(work, table, last, gap, cancellationToken);
        var due = await ClaimAsync(work, table, now, cancellationToken);
        foreach (var deadline in due)
            await work.SendAsync(table.Endpoint, deadline, cancellationToken);
        work.Defer(new NpgsqlBatchCommand("UPDATE deadline_watch SET last_alive_at = $2 WHERE saga = $1")
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = table.Name }, new NpgsqlParameter<DateTimeOffset> { TypedValue = now } },
        });
        // Most looks find nothing; losing the time of one in a crash only makes the gap longer by it.
        if (due.Count == 0)
            work.Defer(new NpgsqlBatchCommand("SET LOCAL synchronous_commit TO OFF"));
        // The look itself may have waited for a database that stood still: that was no time to answer in.
        if (due.Count > 0 && clock.GetUtcNow() - now > _options.DeadlineGap)
            return 0;
        await work.CommitAsync(cancellationToken);
        return due.Count;
    }

    private static async Task<DateTimeOffset> ReadLastAliveAsync(UnitOfWork work, DeadlineTable table, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            INSERT INTO deadline_watch (saga, last_alive_at) VALUES ($1, $2)
            ON CONFLICT (saga) DO UPDATE SET last_alive_at = deadline_watch.last_alive_at
            RETURNING last_alive_at
            """, work.Connection, work.Transaction);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table.Name });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<DateTimeOffset>(0);
    }

    private async Task MoveAsync(UnitOfWork work, DeadlineTable table, DateTimeOffset last, TimeSpan gap, CancellationToken cancellationToken)
    {
        // What a saga set after the gap (or by the clock as it is now) already reckons with it.
        var sql = gap > TimeSpan.Zero
            ? $"UPDATE {table.Name} SET deadline_at = deadline_at + $1 WHERE deadline_at IS NOT NULL AND updated_at <= $2"
            : $"UPDATE {table.Name} SET deadline_at = deadline_at + $1 WHERE deadline_at IS NOT NULL AND updated_at > $2";
        await using var command = new NpgsqlCommand(sql, work.Connection, work.Transaction);
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = gap });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = gap > TimeSpan.Zero ? last + _options.DeadlineInterval : last + gap });
        var moved = await command.ExecuteNonQueryAsync(cancellationToken);
        logger.LogWarning("Deadlines of {Table} were not watched for {Gap}: {Count} open ones are moved by it", table.Name, gap, moved);
    }

    private async Task<List<DeadlineReached>> ClaimAsync(UnitOfWork work, DeadlineTable table, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The deadline moves on, so that a saga whose wake-up was lost on the way is woken again.
        await using var command = new NpgsqlCommand($"""
            WITH due AS (
                SELECT correlation_id, deadline_at FROM {table.Name}
                WHERE deadline_at <= $1 ORDER BY deadline_at LIMIT {Batch}
                FOR UPDATE SKIP LOCKED)
            UPDATE {table.Name} s SET deadline_at = $1 + $2
            FROM due WHERE s.correlation_id = due.correlation_id
            RETURNING s.correlation_id, s.current_state, due.deadline_at, s.version
            """, work.Connection, work.Transaction);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = _options.OutboxGrace * 2 });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<DeadlineReached>();
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(new DeadlineReached
            {
                SessionId = reader.GetGuid(0),
                State = reader.GetString(1),
                DueAt = reader.GetFieldValue<DateTimeOffset>(2),
                RowVersion = reader.GetInt32(3),
            });
        }

        return due;
    }
}
