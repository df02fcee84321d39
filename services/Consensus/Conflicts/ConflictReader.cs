using Npgsql;
using NpgsqlTypes;

namespace PartsCatalog.Consensus.Conflicts;

/// <summary>Reads conflicts and counts them.</summary>
internal sealed class ConflictReader(NpgsqlDataSource database)
{
    /// <summary>Sides that statistics look at: the latest ones, so that a page does not read a table of millions.</summary>
    public const int CountedSides = 10_000;

    private const string Latest = "FROM conflicts WHERE ($1::text IS NULL OR attribute = $1) AND ($2::text IS NULL OR source = $2) ORDER BY conflict_id DESC";

    private const string Round = "WHERE session_id = $1 AND round = (SELECT max(round) FROM settlements WHERE session_id = $1)";

    private const string OfLookup =
        $"SELECT session_id, round, part_key, attribute, source, value, chosen, rule, confidence, found_at FROM conflicts {Round} ORDER BY attribute, chosen DESC, source";

    private static readonly string Counts = Counted($"{Latest} LIMIT {CountedSides}");
    private static readonly string CountsOfLookup = Counted($"FROM conflicts {Round}");

    private static string Counted(string which) => $"""
        WITH latest AS (SELECT attribute, source, rule, chosen {which})
        SELECT CASE WHEN GROUPING(attribute) = 0 THEN 'attribute' WHEN GROUPING(source) = 0 THEN 'source' ELSE 'rule' END,
               coalesce(attribute, source, rule), count(*), count(*) FILTER (WHERE chosen)
        FROM latest GROUP BY GROUPING SETS (attribute, source, rule)
        ORDER BY 3 DESC, 2
        """;

    public async Task<ConflictReport> ReadAsync(string? attribute, string? source, int limit, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Command($"SELECT session_id, round, part_key, attribute, source, value, chosen, rule, confidence, found_at {Latest} LIMIT {limit}", attribute, source));
        batch.BatchCommands.Add(Command(Counts, attribute, source));
        return await ReadAsync(batch, cancellationToken);
    }

    /// <summary>The conflicts of a lookup's latest round, and their counts.</summary>
    public async Task<ConflictReport> OfLookupAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var batch = database.CreateBatch();
        foreach (var statement in (string[])[OfLookup, CountsOfLookup])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement) { Parameters = { new() { Value = sessionId } } });
        }

        return await ReadAsync(batch, cancellationToken);
    }

    private static async Task<ConflictReport> ReadAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var sides = new List<ConflictSide>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sides.Add(new ConflictSide(
                reader.GetGuid(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                reader.GetBoolean(6), reader.GetString(7), reader.GetDecimal(8), reader.GetFieldValue<DateTimeOffset>(9)));
        }

        await reader.NextResultAsync(cancellationToken);
        return new ConflictReport(sides, await StatisticsAsync(reader, cancellationToken));
    }

    private static async Task<ConflictStatistics> StatisticsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, List<ConflictCount>>(StringComparer.Ordinal) { ["attribute"] = [], ["source"] = [], ["rule"] = [] };
        while (await reader.ReadAsync(cancellationToken))
        {
            counts[reader.GetString(0)].Add(new ConflictCount(reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3)));
        }

        return new ConflictStatistics(counts["attribute"], counts["source"], counts["rule"]);
    }

    private static NpgsqlBatchCommand Command(string sql, string? attribute, string? source)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new() { Value = (object?)attribute ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)source ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }
}
