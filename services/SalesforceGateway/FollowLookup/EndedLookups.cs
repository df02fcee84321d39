using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Stores how sessions end. Messages may come twice and in any order: the latest end stands.</summary>
internal static class EndedLookups
{
    private const string KeepLatest =
        """
        INSERT INTO ended_lookups AS held (session_id, completed, message, number, manufacturer_key, version, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (session_id) DO UPDATE SET
            completed = excluded.completed, message = excluded.message, number = excluded.number,
            manufacturer_key = excluded.manufacturer_key, version = excluded.version, ended_at = excluded.ended_at
        WHERE excluded.ended_at > held.ended_at
        """;

    /// <summary>Keeps a session's end; with a part and a version it is a good one.</summary>
    public static async Task SaveAsync(
        NpgsqlDataSource database, Guid sessionId, string message, DateTimeOffset endedAt, PartKey? part, int? version, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(KeepLatest);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = sessionId });
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = part is not null });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = message });
        command.Parameters.Add(new() { Value = part?.Number ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = part?.ManufacturerKey ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = version ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = endedAt.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
