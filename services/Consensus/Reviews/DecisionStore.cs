using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.Reviews;

/// <summary>What people decided. Only added to; the latest decision about an attribute of a part holds.</summary>
internal static class DecisionStore
{
    /// <summary>All decisions about a part, the first one first.</summary>
    public static async Task<IReadOnlyList<DecisionLine>> OfPartAsync(NpgsqlConnection connection, string partKey, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT decision_id, part_key, attribute, action, value::text, words::text, why, decided_by, decided_as, decided_at, review_id, session_id, round
            FROM decisions WHERE part_key = $1 ORDER BY ordinal
            """, connection);
        command.Parameters.Add(new() { Value = partKey });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<DecisionLine>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(new DecisionLine(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), ActionOf(reader.GetString(3)),
                reader.IsDBNull(4) ? null : JsonSerializer.Deserialize<AttributeValue>(reader.GetString(4), ContractJson.Options),
                JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(5), ContractJson.Options)!,
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetString(7), reader.GetString(8), reader.GetFieldValue<DateTimeOffset>(9),
                reader.IsDBNull(10) ? null : reader.GetGuid(10), reader.GetGuid(11), reader.GetInt32(12)));
        }

        return lines;
    }

    /// <summary>Keeps a decision, and notes that the catalog is to be told.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, DecisionLine line, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            WITH told AS (
                INSERT INTO decisions_to_tell (part_key, since) VALUES ($2, $10) ON CONFLICT (part_key) DO UPDATE SET since = greatest(decisions_to_tell.since, excluded.since)
            )
            INSERT INTO decisions (decision_id, part_key, attribute, action, value, words, why, decided_by, decided_as, decided_at, review_id, session_id, round)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """, connection);
        command.Parameters.Add(new() { Value = line.DecisionId });
        command.Parameters.Add(new() { Value = line.PartKey });
        command.Parameters.Add(new() { Value = line.Attribute });
        command.Parameters.Add(new() { Value = TextOf(line.Action) });
        command.Parameters.Add(new() { Value = line.Value is null ? DBNull.Value : JsonSerializer.Serialize(line.Value, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(line.Words, ContractJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        command.Parameters.Add(new() { Value = (object?)line.Why ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = line.DecidedBy });
        command.Parameters.Add(new() { Value = line.DecidedAs });
        command.Parameters.Add(new() { Value = line.DecidedAt });
        command.Parameters.Add(new() { Value = (object?)line.ReviewId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = line.SessionId });
        command.Parameters.Add(new() { Value = line.Round });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static string TextOf(DecisionAction action) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(action.ToString());

    private static DecisionAction ActionOf(string text) => Enum.GetValues<DecisionAction>().Single(action => TextOf(action) == text);
}
