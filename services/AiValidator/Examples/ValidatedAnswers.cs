using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Examples;

/// <summary>Finds validated answers in table ai_validations.</summary>
internal sealed class ValidatedAnswers(NpgsqlDataSource database)
{
    /// <summary>
    /// Once chosen, the examples of a part stay until its answers are asked for anew, since they are a part of the question: with others beside it an equal
    /// question would be bought again. Else the newest answers about other parts of the kind, one a part, that both AIs gave to the prompts in use, with
    /// hardly a difference, no doubt of the part and nothing suspicious. At most fifty rows of the index are looked at.
    /// </summary>
    internal const string Sql =
        """
        WITH own AS (
            SELECT examples FROM ai_validations WHERE part_key = $1 AND examples IS NOT NULL AND created_at >= $2 ORDER BY created_at DESC LIMIT 1),
        newest AS (
            SELECT validation_id, part_key, created_at FROM ai_validations
            WHERE kind = $3 AND ai_agreement_score >= 0.95 AND part_key <> $1 AND NOT EXISTS (SELECT FROM own)
              AND openai_suspicious IS NULL AND grok_suspicious IS NULL AND openai_part_match_confidence >= 0.8 AND grok_part_match_confidence >= 0.8
              AND split_part(openai_prompt, '+', 1) = ANY ($4) AND split_part(grok_prompt, '+', 1) = ANY ($4)
            ORDER BY created_at DESC LIMIT 50),
        chosen AS (
            SELECT unnest(examples) AS id FROM own
            UNION ALL
            (SELECT id FROM (SELECT DISTINCT ON (part_key) validation_id AS id, created_at FROM newest ORDER BY part_key, created_at DESC) AS parts
             ORDER BY created_at DESC, id LIMIT $5))
        SELECT v.validation_id, v.openai_validation_result, v.grok_validation_result
        FROM chosen JOIN ai_validations AS v ON v.validation_id = chosen.id
        ORDER BY v.created_at DESC, v.validation_id LIMIT $5
        """;

    /// <param name="partKey">The part that is asked about.</param>
    /// <param name="kind">Its kind, <see cref="PartKind"/>.</param>
    /// <param name="since">From when on its own answers count as known.</param>
    /// <param name="prompts">The prompts in use, up to the first '+', e.g. "openai/validate-v2".</param>
    /// <param name="most">Most answers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ValidatedAnswer>> FindAsync(
        string partKey, string kind, DateTimeOffset since, IReadOnlyCollection<string> prompts, int most, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        AddParameters(command, partKey, kind, since, prompts, most);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var answers = new List<ValidatedAnswer>(most);
        while (await row.ReadAsync(cancellationToken))
        {
            answers.Add(new ValidatedAnswer(row.GetGuid(0), Verdicts(row, 1), Verdicts(row, 2)));
        }

        return answers;
    }

    /// <summary>The parameters of <see cref="Sql"/>, in their order.</summary>
    internal static void AddParameters(NpgsqlCommand command, string partKey, string kind, DateTimeOffset since, IReadOnlyCollection<string> prompts, int most)
    {
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = partKey });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = since.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = kind });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. prompts] });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
    }

    private static AttributeVerdict[] Verdicts(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? [] : JsonSerializer.Deserialize<AttributeVerdict[]>(row.GetString(column), ContractJson.Options) ?? [];
}
