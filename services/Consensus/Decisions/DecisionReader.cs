using Npgsql;

namespace PartsCatalog.Consensus.Decisions;

/// <summary>Reads settlements as they were kept.</summary>
internal sealed class DecisionReader(NpgsqlDataSource database)
{
    /// <summary>The settlement of a round, or of the latest one, as JSON; null when there is none.</summary>
    public async Task<byte[]?> FindAsync(Guid sessionId, int? round, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT convert_to(settled::text, 'UTF8') FROM settlements WHERE session_id = $1 AND ($2::int IS NULL OR round = $2) ORDER BY round DESC LIMIT 1");
        command.Parameters.Add(new() { Value = sessionId });
        command.Parameters.Add(new() { Value = (object?)round ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer });
        return await command.ExecuteScalarAsync(cancellationToken) as byte[];
    }
}
