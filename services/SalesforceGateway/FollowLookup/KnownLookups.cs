using System.Text.Json;
using Dapper;
using Npgsql;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.SalesforceGateway.AcceptLookup;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Reads sessions from the gateway's own tables.</summary>
internal sealed class KnownLookups(NpgsqlDataSource database)
{
    public async Task<KnownLookup> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleAsync<Row>(new CommandDefinition(
            """
            SELECT a.part_number, a.manufacturer, a.source, a.priority, a.requested_at,
                   e.completed, e.message, coalesce(d.version, 0) AS served_version
            FROM (SELECT @sessionId AS session_id) asked
            LEFT JOIN accepted_lookups a USING (session_id)
            LEFT JOIN ended_lookups e USING (session_id)
            LEFT JOIN documents d ON d.number = e.number AND d.manufacturer_key = e.manufacturer_key AND d.document IS NOT NULL
            """,
            new { sessionId }, cancellationToken: cancellationToken));
        return row.ToKnown(sessionId);
    }

    private sealed class Row
    {
        public string? PartNumber { get; init; }
        public string? Manufacturer { get; init; }
        public string? Source { get; init; }
        public string? Priority { get; init; }
        public DateTimeOffset? RequestedAt { get; init; }
        public bool? Completed { get; init; }
        public string? Message { get; init; }
        public int ServedVersion { get; init; }

        public KnownLookup ToKnown(Guid sessionId) => new(
            PartNumber is null
                ? null
                : new AcceptedLookup
                {
                    SessionId = sessionId,
                    PartNumber = PartNumber,
                    Manufacturer = Manufacturer,
                    Source = Source!,
                    Priority = Priority!,
                    RequestedAt = RequestedAt!.Value,
                },
            Completed == true ? JsonSerializer.Deserialize<LookupCompleted>(Message!, ContractJson.Options) : null,
            Completed == false ? JsonSerializer.Deserialize<LookupFailed>(Message!, ContractJson.Options) : null,
            ServedVersion);
    }
}
