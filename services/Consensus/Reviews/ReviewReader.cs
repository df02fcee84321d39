using Npgsql;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>Reads the review queue, the least sure first.</summary>
internal sealed class ReviewReader(NpgsqlDataSource database)
{
    private const string Columns =
        "SELECT review_id, part_key, part_number, session_id, round, status, confidence_score, attributes, opened_at, updated_at, closed_at, version FROM review_queue";

    public async Task<IReadOnlyList<ReviewItem>> ListAsync(ReviewStatus status, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} WHERE status = $1 ORDER BY confidence_score, opened_at, review_id LIMIT {limit}");
        command.Parameters.Add(new() { Value = status.ToString().ToUpperInvariant() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ReviewItem>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(Item(reader));
        }

        return items;
    }

    /// <summary>An item with its claims and decisions; null when there is none of that id.</summary>
    public async Task<ReviewDetail?> FindAsync(Guid reviewId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await ItemAsync(connection, reviewId, cancellationToken) is not { } item)
        {
            return null;
        }

        var stored = await StoredSettlement.FindAsync(connection, item.SessionId, item.Round, cancellationToken);
        var decisions = await DecisionStore.OfPartAsync(connection, item.PartKey, cancellationToken);
        return new ReviewDetail(item, [.. (stored?.Reached.Attributes ?? []).Where(settled => IsShown(settled, item))], decisions);
    }

    /// <summary>Open items in which an attribute is in doubt, the least sure first.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="make">The make's key, or null for all.</param>
    /// <param name="source">A source that takes part in the conflict, or null for all.</param>
    /// <param name="limit">Most items.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<Guid>> InDoubtAsync(string attribute, string? make, string? source, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"""
            SELECT review_id FROM review_queue r
            WHERE status = 'OPEN' AND $1 = ANY (attributes) AND ($2::text IS NULL OR starts_with(part_key, $2 || ':'))
              AND ($3::text IS NULL OR EXISTS (
                  SELECT FROM conflicts c WHERE c.session_id = r.session_id AND c.round = r.round AND c.attribute = $1 AND c.source = $3))
            ORDER BY confidence_score, opened_at, review_id LIMIT {limit}
            """);
        command.Parameters.Add(new() { Value = attribute });
        command.Parameters.Add(new() { Value = (object?)make ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)source ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(reader.GetGuid(0));
        }

        return items;
    }

    private static async Task<ReviewItem?> ItemAsync(NpgsqlConnection connection, Guid reviewId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"{Columns} WHERE review_id = $1", connection);
        command.Parameters.Add(new() { Value = reviewId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Item(reader) : null;
    }

    // A part can be in doubt as a whole while no attribute is by itself: then whatever is not sure is shown.
    private static bool IsShown(SettledAttribute settled, ReviewItem item) => item.Attributes.Count > 0
        ? item.Attributes.Contains(settled.Attribute)
        : settled is { Status: AttributeStatus.Found, Level: not ConfidenceLevel.High };

    private static ReviewItem Item(NpgsqlDataReader reader) => new(
        reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetInt32(4), reader.GetString(5),
        reader.GetDecimal(6), reader.GetFieldValue<string[]>(7), reader.GetFieldValue<DateTimeOffset>(8), reader.GetFieldValue<DateTimeOffset>(9),
        reader.GetFieldValue<DateTimeOffset?>(10), reader.GetInt32(11));
}
