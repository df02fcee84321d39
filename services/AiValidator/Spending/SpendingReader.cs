using Npgsql;
using NpgsqlTypes;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>Reads table ai_spending.</summary>
internal sealed class SpendingReader(NpgsqlDataSource database)
{
    private const string Sql =
        "SELECT day, validator, model, prompt, sum(asked)::bigint, sum(from_cache)::bigint, sum(judged)::bigint, sum(prompt_tokens)::bigint, sum(cached_tokens)::bigint, "
        + "sum(completion_tokens)::bigint, sum(cost_usd) FROM ai_spending WHERE day >= $1 GROUP BY day, validator, model, prompt "
        + "ORDER BY day DESC, validator, model, prompt LIMIT 10000";

    public async Task<IReadOnlyList<SpentDay>> ReadAsync(DateOnly since, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Date, Value = since });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var days = new List<SpentDay>();
        while (await row.ReadAsync(cancellationToken))
        {
            days.Add(new SpentDay(
                row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetString(2), row.GetString(3),
                row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetDecimal(10)));
        }

        return days;
    }
}
