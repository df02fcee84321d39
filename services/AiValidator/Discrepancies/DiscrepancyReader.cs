using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.AiValidator.Discrepancies;

/// <summary>Reads the differences that were kept with the verdicts.</summary>
internal sealed class DiscrepancyReader(NpgsqlDataSource database)
{
    private const string ListSql =
        "SELECT session_id, attempt, part_key, created_at, d.value FROM ai_validations, jsonb_array_elements(consensus_conflicts) d "
        + "WHERE created_at >= $1 AND ($2::text IS NULL OR d.value->>'attribute' = $2) ORDER BY created_at DESC, session_id, d.value->>'attribute' LIMIT $3";

    // An attribute without a discrepancy in a record that both judged is one on which they agree.
    private const string AgreementSql =
        """
        SELECT name, count(*), count(*) FILTER (WHERE NOT consensus_conflicts @> jsonb_build_array(jsonb_build_object('attribute', name)))
        FROM (SELECT openai_confidence_scores AS one, grok_confidence_scores AS other, consensus_conflicts FROM ai_validations
              WHERE created_at >= $1 AND openai_outcome = 'Judged' AND grok_outcome = 'Judged') judged, jsonb_object_keys(one) name
        WHERE other ? name GROUP BY name ORDER BY name
        """;

    public async Task<IReadOnlyList<DiscrepancyView>> ListAsync(string? attribute, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(ListSql);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = since.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)attribute ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<DiscrepancyView>();
        while (await row.ReadAsync(cancellationToken))
        {
            found.Add(new DiscrepancyView(
                row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3),
                JsonSerializer.Deserialize<Discrepancy>(row.GetString(4), ContractJson.Options)!));
        }

        return found;
    }

    public async Task<IReadOnlyList<FieldAgreement>> AgreementAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(AgreementSql);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = since.ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var fields = new List<FieldAgreement>();
        while (await row.ReadAsync(cancellationToken))
        {
            var (judged, same) = (row.GetInt64(1), row.GetInt64(2));
            fields.Add(new FieldAgreement(row.GetString(0), judged, same, Math.Round(same / (decimal)judged, 4)));
        }

        return fields;
    }
}
