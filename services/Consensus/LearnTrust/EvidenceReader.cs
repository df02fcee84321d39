using System.Text.Json;
using Npgsql;
using PartsCatalog.Consensus.Data;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Json;

namespace PartsCatalog.Consensus.LearnTrust;

/// <summary>Reads the latest lookup of each part, and what people decided, as evidence of how right sources are.</summary>
internal sealed class EvidenceReader(NpgsqlDataSource database)
{
    // Parts that people decided about teach most, so they come first; then the latest.
    private const string Latest = $"""
        WITH latest AS (
            SELECT DISTINCT ON (part_key) part_key, session_id, round, asked_at FROM settlements s
            WHERE {SettlementOrder.IsLastRound} ORDER BY part_key, {SettlementOrder.LatestFirst}
        ), taken AS (
            SELECT l.*, EXISTS (SELECT FROM decisions d WHERE d.part_key = l.part_key) AS decided FROM latest l ORDER BY decided DESC, asked_at DESC LIMIT $1
        )
        SELECT s.asked::text,
               (SELECT json_object_agg(d.attribute, d.value) FROM (
                   SELECT DISTINCT ON (attribute) attribute, value FROM decisions WHERE part_key = t.part_key ORDER BY attribute, ordinal DESC) d
                WHERE d.value IS NOT NULL)::text
        FROM taken t JOIN settlements s USING (session_id, round)
        """;

    public async Task<IReadOnlyList<SettledPart>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Latest);
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var parts = new List<SettledPart>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var question = JsonSerializer.Deserialize<ResolveConsensus>(reader.GetString(0), ContractJson.Options)!;
            var reviewed = await reader.IsDBNullAsync(1, cancellationToken)
                ? []
                : JsonSerializer.Deserialize<Dictionary<string, AttributeValue>>(reader.GetString(1), ContractJson.Options)!;
            parts.Add(new SettledPart(TrustLearner.WithoutTexts(question), reviewed));
        }

        return parts;
    }
}
