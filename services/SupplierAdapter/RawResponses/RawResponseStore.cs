using System.Text.Json;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Querying;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>Writes and reads raw_source_responses. One round trip and one commit a lookup, however many suppliers answered.</summary>
/// <param name="source">The database.</param>
/// <param name="options">When bodies are compressed.</param>
/// <param name="clock">Time.</param>
internal sealed class RawResponseStore(NpgsqlDataSource source, IOptions<RawResponseOptions> options, TimeProvider clock)
{
    private const string Insert =
        """
        insert into raw_source_responses
            (response_id, session_id, attempt, source_name, query_timestamp, outcome, response_status, media_type, response_headers, raw_response,
             raw_encoding, raw_bytes, response_time_ms, error_message, images_found, data_completeness_score, fields_found, fields_missing, parts, copy_of)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
        """;

    // Of one attempt the first row was told, and of two for one question the faster: the other is the late answer to it.
    // Redeliveries come within minutes, retried stages within hours: a day back finds them, in one or two partitions.
    private const string SelectTold =
        """
        select distinct on (source_name)
            case when response_status is null then copy_of else response_id end, source_name, query_timestamp, outcome, response_time_ms,
            data_completeness_score, parts, error_message
        from raw_source_responses
        where session_id = $1 and query_timestamp > $2 and (outcome in ('FOUND', 'NOT_FOUND') or attempt = $3)
        order by source_name, attempt <> $3, query_timestamp, response_time_ms, response_id
        """;

    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What this session was told of suppliers: in this very attempt, whatever it was, and else the first answer of each.</summary>
    public async Task<IReadOnlyDictionary<SupplierName, SupplierAnswer>> FindToldAsync(Guid sessionId, int attempt, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(SelectTold);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = (clock.GetUtcNow() - LookBack).UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = attempt });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var answers = new Dictionary<SupplierName, SupplierAnswer>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var name = new SupplierName(reader.GetString(1));
            answers[name] = new SupplierAnswer
            {
                Source = name,
                Outcome = Outcomes.Parse(reader.GetString(3)),
                RawResponseId = reader.IsDBNull(0) ? null : reader.GetGuid(0),
                AskedAt = reader.GetFieldValue<DateTimeOffset>(2),
                DurationMs = reader.GetInt32(4),
                Completeness = reader.GetDecimal(5),
                Error = reader.IsDBNull(7) ? null : reader.GetString(7),
                Parts = JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(6), AdapterJson.Contracts.IReadOnlyListSupplierPart) ?? [],
            };
        }

        return answers;
    }

    /// <summary>Stores the entries of a lookup: one batch, so one round trip and one implicit transaction.</summary>
    public async Task SaveAsync(Guid sessionId, int attempt, IReadOnlyList<SupplierEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        await using var batch = source.CreateBatch();
        foreach (var entry in entries)
        {
            batch.BatchCommands.Add(Row(sessionId, attempt, entry));
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlBatchCommand Row(Guid sessionId, int attempt, SupplierEntry entry)
    {
        var answer = entry.Answer;
        var response = entry.Response;
        var (body, encoding) = response is null ? (default, null) : BodyPacking.Pack(response.Body, options.Value.CompressFromBytes);
        return new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = entry.ResponseId },
                new NpgsqlParameter<Guid> { TypedValue = sessionId },
                new NpgsqlParameter<int> { TypedValue = attempt },
                new NpgsqlParameter<string> { TypedValue = answer.Source.Value },
                new NpgsqlParameter<DateTime> { TypedValue = answer.AskedAt.UtcDateTime },
                new NpgsqlParameter<string> { TypedValue = Outcomes.Text(answer.Outcome) },
                Nullable(response?.Status, NpgsqlDbType.Integer),
                Nullable(response?.MediaType, NpgsqlDbType.Text),
                Json(JsonSerializer.SerializeToUtf8Bytes(response?.Headers ?? new Dictionary<string, string>(), AdapterJson.Contracts.IReadOnlyDictionaryStringString)),
                response is null ? Nullable(null, NpgsqlDbType.Bytea) : new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = body, NpgsqlDbType = NpgsqlDbType.Bytea },
                Nullable(encoding, NpgsqlDbType.Text),
                new NpgsqlParameter<int> { TypedValue = response?.Body.Length ?? 0 },
                new NpgsqlParameter<int> { TypedValue = answer.DurationMs },
                Nullable(answer.Error, NpgsqlDbType.Text),
                new NpgsqlParameter<int> { TypedValue = entry.Coverage.Images },
                new NpgsqlParameter<decimal> { TypedValue = answer.Completeness },
                new NpgsqlParameter<string[]> { TypedValue = [.. entry.Coverage.Found] },
                new NpgsqlParameter<string[]> { TypedValue = [.. entry.Coverage.Missing] },
                Json(JsonSerializer.SerializeToUtf8Bytes(answer.Parts, AdapterJson.Contracts.IReadOnlyListSupplierPart)),
                Nullable(entry.CopyOf, NpgsqlDbType.Uuid),
            },
        };
    }

    private static NpgsqlParameter Json(byte[] json) => new NpgsqlParameter<byte[]> { TypedValue = json, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
