using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>Reads sessions outside of any lookup.</summary>
internal static class SessionReader
{
    private const string Columns = """
        select session_id, part_number, manufacturer, request_timestamp, request_source, requested_by, priority, status, completion_timestamp,
            total_sources_queried, successful_sources, failed_sources, processing_time_seconds, catalog_record_id, catalog_version, failure_reason,
            failure_detail, candidates, joined_session_id, timeline
        from lookup_sessions
        """;

    public static async Task<SessionResponse?> FindAsync(NpgsqlDataSource database, Guid sessionId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"{Columns} where session_id = $1");
        command.Parameters.Add(new() { Value = sessionId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    public static async Task<IReadOnlyList<SessionResponse>> ListAsync(
        NpgsqlDataSource database, string? status, string? partNumber, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            $"{Columns} where ($1::text is null or status = $1) and ($2::text is null or part_number = $2) order by request_timestamp desc limit $3");
        command.Parameters.Add(new() { Value = (object?)status ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)partNumber ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var sessions = new List<SessionResponse>();
        while (await reader.ReadAsync(cancellationToken))
        {
            sessions.Add(Read(reader));
        }

        return sessions;
    }

    private static SessionResponse Read(NpgsqlDataReader row) => new()
    {
        SessionId = row.GetGuid(0),
        PartNumber = row.GetString(1),
        Manufacturer = Nullable<string>(row, 2),
        RequestTimestamp = row.GetFieldValue<DateTimeOffset>(3),
        RequestSource = row.GetString(4),
        RequestedBy = Nullable<string>(row, 5),
        Priority = row.GetString(6),
        Status = row.GetString(7),
        CompletionTimestamp = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8),
        TotalSourcesQueried = row.GetInt32(9),
        SuccessfulSources = row.GetInt32(10),
        FailedSources = row.GetFieldValue<string[]>(11),
        ProcessingTimeSeconds = row.IsDBNull(12) ? null : row.GetDecimal(12),
        CatalogRecordId = row.IsDBNull(13) ? null : row.GetGuid(13),
        CatalogVersion = row.IsDBNull(14) ? null : row.GetInt32(14),
        FailureReason = Nullable<string>(row, 15),
        FailureDetail = Nullable<string>(row, 16),
        Candidates = JsonSerializer.Deserialize<PartKey[]>(row.GetString(17), ContractJson.Options) ?? [],
        JoinedSessionId = row.IsDBNull(18) ? null : row.GetGuid(18),
        Timeline = JsonSerializer.Deserialize<TimelineEntry[]>(row.GetString(19), ContractJson.Options) ?? [],
    };

    private static T? Nullable<T>(NpgsqlDataReader row, int column)
        where T : class => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
