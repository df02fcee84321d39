using Npgsql;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Stores how sessions end. The latest end stands.</summary>
internal static class EndedLookups
{
    /// <summary>The write for a session's end, in any order with others; with a part and a version it is a good end.</summary>
    public static NpgsqlBatchCommand Save(Guid sessionId, string message, DateTimeOffset endedAt, PartKey? part, int? version) => new(
        """
        INSERT INTO ended_lookups AS held (session_id, completed, message, number, manufacturer_key, version, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (session_id) DO UPDATE SET
            completed = excluded.completed, message = excluded.message, number = excluded.number,
            manufacturer_key = excluded.manufacturer_key, version = excluded.version, ended_at = excluded.ended_at
        WHERE excluded.ended_at > held.ended_at
        """)
    {
        Parameters =
        {
            new() { Value = sessionId },
            new() { Value = part is not null },
            new() { Value = message },
            new() { Value = part?.Number ?? (object)DBNull.Value },
            new() { Value = part?.ManufacturerKey ?? (object)DBNull.Value },
            new() { Value = version ?? (object)DBNull.Value },
            new() { Value = endedAt.ToUniversalTime() },
        },
    };
}
