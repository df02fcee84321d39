using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Consensus.Data;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>A kept settlement: what was asked and what came of it.</summary>
internal sealed record StoredSettlement(ResolveConsensus Question, ConsensusReached Reached, long? TrustVersion)
{
    private const string Columns = "SELECT asked::text, settled::text, trust_version FROM settlements s";

    /// <summary>The latest settlement of a part, as the catalog orders them; null when there is none.</summary>
    public static Task<StoredSettlement?> LatestAsync(NpgsqlConnection connection, string partKey, CancellationToken cancellationToken) =>
        ReadAsync(connection, $"{Columns} WHERE part_key = $1 AND {SettlementOrder.IsLastRound} ORDER BY {SettlementOrder.LatestFirst} LIMIT 1", [partKey], cancellationToken);

    /// <summary>The settlement of a lookup's round, of the latest where none is named; null when there is none.</summary>
    public static Task<StoredSettlement?> FindAsync(NpgsqlConnection connection, Guid sessionId, int? round, CancellationToken cancellationToken) => round is { } named
        ? ReadAsync(connection, $"{Columns} WHERE session_id = $1 AND round = $2", [sessionId, named], cancellationToken)
        : ReadAsync(connection, $"{Columns} WHERE session_id = $1 ORDER BY round DESC LIMIT 1", [sessionId], cancellationToken);

    /// <summary>Reads a row whose first columns are asked, settled and trust_version.</summary>
    public static StoredSettlement Of(NpgsqlDataReader reader) => new(
        JsonSerializer.Deserialize<ResolveConsensus>(reader.GetString(0), ContractJson.Options)!,
        JsonSerializer.Deserialize<ConsensusReached>(reader.GetString(1), ContractJson.Options)!,
        reader.IsDBNull(2) ? null : reader.GetInt64(2));

    /// <summary>Puts what people decided in place of the outcome. What was asked never changes.</summary>
    public static async Task ReplaceAsync(NpgsqlConnection connection, ConsensusReached reached, long? trustVersion, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            UPDATE settlements SET settled = $3, confidence_score = $4, needs_review = $5, trust_version = $6 WHERE session_id = $1 AND round = $2
            """, connection);
        command.Parameters.Add(new() { Value = reached.SessionId });
        command.Parameters.Add(new() { Value = reached.Round });
        command.Parameters.Add(new() { Value = JsonSerializer.SerializeToUtf8Bytes(reached, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        command.Parameters.Add(new() { Value = reached.ConfidenceScore });
        command.Parameters.Add(new() { Value = reached.NeedsReview });
        command.Parameters.Add(new() { Value = (object?)trustVersion ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<StoredSettlement?> ReadAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Of(reader) : null;
    }
}
