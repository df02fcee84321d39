using Npgsql;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Reads what waits from the batches' tables.</summary>
internal sealed class BatchOverviewReader(NpgsqlDataSource database)
{
    private const string Sql =
        """
        SELECT count(*), min(created_at), min(answer_by) FROM ai_batch_lookups;
        SELECT validator, state, count(*), sum(reserved_usd) FROM ai_batch_requests GROUP BY validator, state ORDER BY validator, state;
        SELECT batch_id, validator, state, provider_id, requests, created_at, give_up_at FROM ai_batches ORDER BY created_at LIMIT 1000;
        SELECT session_id, attempt, answer_by, unreadable_at FROM ai_batch_lookups WHERE unreadable_at IS NOT NULL ORDER BY answer_by LIMIT 1000
        """;

    public async Task<BatchOverview> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        var (lookups, oldest, due) = (row.GetInt64(0), Time(row, 1), Time(row, 2));
        var requests = new List<RequestCount>();
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            requests.Add(new RequestCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetDecimal(3)));
        }

        var batches = new List<BatchOnItsWay>();
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            batches.Add(new BatchOnItsWay(
                row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt32(4),
                row.GetFieldValue<DateTimeOffset>(5), row.GetFieldValue<DateTimeOffset>(6)));
        }

        var unreadable = new List<UnreadableLookup>();
        await row.NextResultAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            unreadable.Add(new UnreadableLookup(row.GetGuid(0), row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2), row.GetFieldValue<DateTimeOffset>(3)));
        }

        return new BatchOverview(lookups, oldest, due, requests, batches, unreadable);
    }

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
