using Npgsql;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Outbox rows that the sweeper has given up.</summary>
internal sealed class ParkedMessages(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>The oldest of them, one line each.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "SELECT message_id, exchange, parked_at, last_error FROM outbox WHERE parked_at IS NOT NULL ORDER BY parked_at LIMIT $1");
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            lines.Add($"{reader.GetString(0)}\t{reader.GetString(1)}\t{reader.GetFieldValue<DateTimeOffset>(2):O}\t{(reader.IsDBNull(3) ? "" : reader.GetString(3))}");
        return lines;
    }

    /// <summary>Gives them to the sweeper again; how many.</summary>
    public async Task<int> UnparkAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE outbox SET parked_at = NULL, attempts = 0, available_at = $1 WHERE parked_at IS NOT NULL");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime() });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
