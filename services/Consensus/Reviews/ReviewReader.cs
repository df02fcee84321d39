using Npgsql;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>Reads the review queue, the least sure first.</summary>
internal sealed class ReviewReader(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<ReviewItem>> ListAsync(ReviewStatus status, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            SELECT review_id, part_key, part_number, session_id, round, status, confidence_score, attributes, opened_at, updated_at, closed_at
            FROM review_queue WHERE status = $1 ORDER BY confidence_score, opened_at, review_id LIMIT {limit}
            """);
        command.Parameters.Add(new() { Value = status.ToString().ToUpperInvariant() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ReviewItem>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(new ReviewItem(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetInt32(4), reader.GetString(5),
                reader.GetDecimal(6), reader.GetFieldValue<string[]>(7), reader.GetFieldValue<DateTimeOffset>(8), reader.GetFieldValue<DateTimeOffset>(9),
                reader.GetFieldValue<DateTimeOffset?>(10)));
        }

        return items;
    }
}
