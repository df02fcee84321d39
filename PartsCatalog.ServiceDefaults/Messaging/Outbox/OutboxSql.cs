using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>The statements of inbox and outbox.</summary>
internal static class OutboxSql
{
    private const string InsertRow = """
        INSERT INTO outbox (id, exchange, routing_key, mandatory, message_id, correlation_id, content_type, headers, body, created_at, available_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """;

    private const string EnterInbox = "INSERT INTO inbox (message_id, consumer_id, sent_on, received_at) VALUES ($1, $2, $3, $4)";

    private const string EnterInboxIfNew = EnterInbox + " ON CONFLICT DO NOTHING";

    private const string FindInInbox = "SELECT 1 FROM inbox WHERE message_id = $1 AND consumer_id = $2 AND sent_on = $3";

    // A row that says it was made in the future was made before the clock was set back; it is due too.
    public const string Claim = """
        WITH due AS (
            SELECT id FROM outbox
            WHERE parked_at IS NULL AND (available_at <= $1 OR created_at > $1 + interval '1 minute')
            ORDER BY available_at LIMIT $2
            FOR UPDATE SKIP LOCKED)
        UPDATE outbox o
        SET attempts = o.attempts + 1, created_at = least(o.created_at, $1),
            available_at = $1 + least($3 * power(2, least(o.attempts, 20)), $4)
        FROM due WHERE o.id = due.id
        RETURNING o.id, o.exchange, o.routing_key, o.mandatory, o.message_id, o.correlation_id, o.content_type, o.headers, o.body, o.attempts
        """;

    public const string Failed = """
        UPDATE outbox o SET last_error = f.error, parked_at = CASE WHEN f.counts AND o.attempts >= $4 THEN $5 END,
            attempts = o.attempts - CASE WHEN f.counts THEN 0 ELSE 1 END
        FROM unnest($1, $2, $3) AS f (id, error, counts) WHERE o.id = f.id
        """;

    public const string Delete = "DELETE FROM outbox WHERE id = ANY($1)";

    public static NpgsqlBatchCommand Insert(OutgoingMessage row, DateTimeOffset now, TimeSpan grace) => new(InsertRow)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = row.Id },
            new NpgsqlParameter<string> { TypedValue = row.Exchange },
            new NpgsqlParameter<string> { TypedValue = row.RoutingKey },
            new NpgsqlParameter<bool> { TypedValue = row.Mandatory },
            new NpgsqlParameter<string> { TypedValue = row.MessageId },
            new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)row.CorrelationId ?? DBNull.Value },
            new NpgsqlParameter<string> { TypedValue = row.ContentType },
            new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(row.Headers) },
            new NpgsqlParameter<byte[]> { TypedValue = row.Body },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = (row.NotBefore > now ? row.NotBefore.Value : now + grace).ToUniversalTime() },
        },
    };

    /// <summary>Writes the inbox row; no row where there is one.</summary>
    public static NpgsqlBatchCommand Enter(InboxKey key, DateTimeOffset now) => Enter(EnterInboxIfNew, key, now);

    /// <summary>Writes the inbox row; an error where there is one.</summary>
    public static NpgsqlBatchCommand EnterOnce(InboxKey key, DateTimeOffset now) => Enter(EnterInbox, key, now);

    public static NpgsqlCommand Find(NpgsqlDataSource database, InboxKey key)
    {
        var command = database.CreateCommand(FindInInbox);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key.MessageId });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key.ConsumerId });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = key.SentOn });
        return command;
    }

    public static OutgoingMessage Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Exchange = reader.GetString(1),
        RoutingKey = reader.GetString(2),
        Mandatory = reader.GetBoolean(3),
        MessageId = reader.GetString(4),
        CorrelationId = reader.IsDBNull(5) ? null : reader.GetString(5),
        ContentType = reader.GetString(6),
        Headers = ReadHeaders(reader.GetString(7)),
        Body = reader.GetFieldValue<byte[]>(8),
        Attempts = reader.GetInt32(9),
    };

    private static NpgsqlBatchCommand Enter(string sql, InboxKey key, DateTimeOffset now) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = key.MessageId },
            new NpgsqlParameter<Guid> { TypedValue = key.ConsumerId },
            new NpgsqlParameter<DateOnly> { TypedValue = key.SentOn },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() },
        },
    };

    private static Dictionary<string, object?> ReadHeaders(string json)
    {
        var headers = new Dictionary<string, object?>();
        using var document = JsonDocument.Parse(json);
        foreach (var header in document.RootElement.EnumerateObject())
        {
            headers[header.Name] = header.Value.ValueKind switch
            {
                JsonValueKind.Number => header.Value.GetInt64(),
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => header.Value.GetString(),
            };
        }

        return headers;
    }
}
