using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>The rows that are left of a lookup for good. Every call is one round trip in the message's transaction.</summary>
internal static class SessionStore
{
    // What numeric(12, 3) holds, and more than a lookup can take.
    private const double LongestSeconds = 999_999_999;

    // Whoever is second waits on the first one's row until that one's transaction ends, and then sees who holds the flight.
    private const string Open = """
        with verified as (select session_id, completed from verified_lookups where asked_key = $10 and verified_at > $11),
        flight as (
            insert into lookups_in_flight (flight_key, session_id) select $1, $2 where $1 is not null and not exists (select from verified)
            on conflict (flight_key) do update set flight_key = excluded.flight_key
            returning session_id)
        insert into lookup_sessions (session_id, part_number, manufacturer, request_timestamp, request_source, requested_by, priority, force_refresh,
            status, joined_session_id)
        values ($2, $3, $4, $5, $6, $7, $8, $9, 'IN_PROGRESS', coalesce((select session_id from verified), nullif((select session_id from flight), $2)))
        on conflict (session_id) do nothing
        returning joined_session_id, (select completed from verified)
        """;

    private const string Release = "delete from lookups_in_flight where flight_key = $1 and session_id = $2";

    private const string Close = """
        update lookup_sessions set status = $2, completion_timestamp = $3, total_sources_queried = $4, successful_sources = $5, failed_sources = $6,
            processing_time_seconds = $7, catalog_record_id = $8, catalog_version = $9, failure_reason = $10, failure_detail = $11, candidates = $12,
            manufacturer = coalesce($13, manufacturer), timeline = $14
        where session_id = $1
        """;

    private const string Joiners = "select session_id from lookup_sessions where joined_session_id = $1 and status = 'IN_PROGRESS'";

    /// <summary>Opens a session, and its flight unless a lookup after <paramref name="verifiedAfter"/> answers <paramref name="askedKey"/>; no key, no reuse.</summary>
    public static async Task<OpenedSession> OpenAsync(
        UnitOfWork unitOfWork, LookupSaga saga, LookupRequested request, string? askedKey, DateTimeOffset verifiedAfter, CancellationToken cancellationToken)
    {
        await using (var command = new NpgsqlCommand(Open, unitOfWork.Connection, unitOfWork.Transaction))
        {
            command.Parameters.Add(Text(saga.FlightKey));
            command.Parameters.Add(new() { Value = saga.CorrelationId });
            command.Parameters.Add(Text(saga.PartNumber));
            command.Parameters.Add(Text(saga.Manufacturer));
            command.Parameters.Add(new() { Value = saga.RequestedAt.ToUniversalTime() });
            command.Parameters.Add(Text(Name(request.Source)));
            command.Parameters.Add(Text(request.RequestedBy));
            command.Parameters.Add(Text(Name(request.Priority)));
            command.Parameters.Add(new() { Value = request.ForceRefresh });
            command.Parameters.Add(Text(askedKey));
            command.Parameters.Add(new() { Value = verifiedAfter.ToUniversalTime() });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
            {
                return new OpenedSession(IsNew: true, await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetGuid(0))
                {
                    Reused = await reader.IsDBNullAsync(1, cancellationToken)
                        ? null
                        : JsonSerializer.Deserialize<LookupCompleted>(reader.GetFieldValue<byte[]>(1), ContractJson.Options),
                };
            }
        }

        // Known and ended long ago: the flight that was just taken for it has nobody to end it.
        await using var release = new NpgsqlCommand(Release, unitOfWork.Connection, unitOfWork.Transaction);
        release.Parameters.Add(Text(saga.FlightKey));
        release.Parameters.Add(new() { Value = saga.CorrelationId });
        await release.ExecuteNonQueryAsync(cancellationToken);
        return new OpenedSession(IsNew: false, null);
    }

    /// <summary>Ends a session and its flight; <paramref name="also"/> goes with it, in the same round trip.</summary>
    /// <returns>The sessions that joined it and end with it.</returns>
    public static async Task<IReadOnlyList<Guid>> CloseAsync(
        UnitOfWork unitOfWork, LookupSaga saga, SessionEnd end, NpgsqlBatchCommand? also, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(unitOfWork.Connection, unitOfWork.Transaction);
        if (saga.FlightKey is not null)
        {
            // First: a joiner that holds the row commits before the list of joiners is read.
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Release) { Parameters = { Text(saga.FlightKey), new() { Value = saga.CorrelationId } } });
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Close)
        {
            Parameters =
        {
            new() { Value = saga.CorrelationId },
            Text(Name(end.Status)),
            new() { Value = end.At.ToUniversalTime() },
            new() { Value = end.Sources.Count },
            new() { Value = end.Sources.Count(source => source.Answered) },
            new() { Value = end.Sources.Where(source => !source.Answered).Select(source => source.Source.Value).ToArray() },
            new() { Value = (decimal)Math.Clamp((end.At - saga.RequestedAt).TotalSeconds, 0, LongestSeconds) },
            new() { Value = (object?)end.CatalogId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
            new() { Value = (object?)end.CatalogVersion ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer },
            Text(end.FailureReason is { } reason ? Name(reason) : null),
            Text(end.FailureDetail),
            Json(end.Candidates),
            Text(saga.Part?.Manufacturer),
            Json(saga.Timeline),
        }
        });
        if (also is not null)
        {
            batch.BatchCommands.Add(also);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Joiners) { Parameters = { new() { Value = saga.CorrelationId } } });

        var joiners = new List<Guid>();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                joiners.Add(reader.GetGuid(0));
            }
        }
        while (await reader.NextResultAsync(cancellationToken));

        return joiners;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Json<T>(T value) =>
        new() { Value = JsonSerializer.SerializeToUtf8Bytes(value, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Jsonb };
}
