using Npgsql;
using NpgsqlTypes;
using PartsCatalog.ServiceDefaults.Data;
using Polly;
using Polly.Retry;

namespace PartsCatalog.AiValidator.Spending;

/// <summary>Table ai_budget: what all replicas have reserved of each limit. A reservation takes from all its limits or from none.</summary>
internal sealed class BudgetLedger(NpgsqlDataSource database)
{
    // Only where the server itself has refused: a statement whose outcome is not known may not be sent again, it would give money back twice.
    private static readonly ResiliencePipeline Patience = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<PostgresException>(PostgresErrors.IsTransient),
            MaxRetryAttempts = 5,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();

    /// <summary>Reserves an amount; null when one of the limits does not allow it.</summary>
    public async Task<IReadOnlyList<BudgetLevel>?> ReserveAsync(IReadOnlyList<BudgetLine> lines, decimal amount, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, Open, lines, null, cancellationToken);
        var levels = await LockAsync(connection, lines, amount, cancellationToken);
        if (levels.Any(level => level.AfterUsd > level.Line.LimitUsd))
        {
            await transaction.CommitAsync(cancellationToken);
            return null;
        }

        await ExecuteAsync(connection, Add, lines, amount, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return levels;
    }

    /// <summary>Gives back what was reserved and not spent.</summary>
    public async Task GiveBackAsync(IReadOnlyList<BudgetLine> lines, decimal amount, CancellationToken cancellationToken) => await Patience.ExecuteAsync(
        async token =>
        {
            await using var connection = await database.OpenConnectionAsync(token);
            await GiveBackAsync(connection, lines, amount, token);
        },
        cancellationToken);

    /// <summary>The same within the transaction of a connection.</summary>
    public static Task GiveBackAsync(NpgsqlConnection connection, IReadOnlyList<BudgetLine> lines, decimal amount, CancellationToken cancellationToken) =>
        ExecuteAsync(connection, Add, lines, -amount, cancellationToken);

    /// <summary>Reserves, within the transaction of a connection, the first of some amounts, as many as all limits allow.</summary>
    /// <returns>How many, and the limits before and after.</returns>
    public static async Task<(int Count, IReadOnlyList<BudgetLevel> Levels)> ReserveFirstAsync(
        NpgsqlConnection connection, IReadOnlyList<BudgetLine> lines, IReadOnlyList<decimal> amounts, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, Open, lines, null, cancellationToken);
        var levels = await LockAsync(connection, lines, 0, cancellationToken);
        var room = levels.Min(level => level.Line.LimitUsd - level.BeforeUsd);
        var (count, sum) = (0, 0m);
        while (count < amounts.Count && sum + amounts[count] <= room)
        {
            sum += amounts[count++];
        }

        if (count > 0)
        {
            await ExecuteAsync(connection, Add, lines, sum, cancellationToken);
        }

        return (count, [.. levels.Select(level => level with { AfterUsd = level.BeforeUsd + sum })]);
    }

    /// <summary>What is reserved of each of the limits.</summary>
    public async Task<IReadOnlyList<BudgetLevel>> ReadAsync(IReadOnlyList<BudgetLine> lines, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(connection, "SELECT scope, period, reserved_usd FROM ai_budget WHERE (scope, period) IN (SELECT * FROM unnest($1, $2))", lines, 0, cancellationToken);
    }

    private const string Open = "INSERT INTO ai_budget (scope, period) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING";

    private const string Add = "UPDATE ai_budget SET reserved_usd = reserved_usd + $3 WHERE (scope, period) IN (SELECT * FROM unnest($1, $2))";

    // In one order, so that two reservations never wait for each other.
    private static Task<List<BudgetLevel>> LockAsync(NpgsqlConnection connection, IReadOnlyList<BudgetLine> lines, decimal amount, CancellationToken cancellationToken) => ReadAsync(
        connection,
        "SELECT scope, period, reserved_usd FROM ai_budget WHERE (scope, period) IN (SELECT * FROM unnest($1, $2)) ORDER BY scope, period FOR UPDATE",
        lines,
        amount,
        cancellationToken);

    private static async Task<List<BudgetLevel>> ReadAsync(NpgsqlConnection connection, string sql, IReadOnlyList<BudgetLine> lines, decimal amount, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql, lines, null);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var reserved = new Dictionary<(string, string), decimal>();
        while (await row.ReadAsync(cancellationToken))
        {
            reserved[(row.GetString(0), row.GetString(1))] = row.GetDecimal(2);
        }

        return [.. lines.Select(line => (Line: line, Before: reserved.GetValueOrDefault((line.Scope, line.Period)))).Select(l => new BudgetLevel(l.Line, l.Before, l.Before + amount))];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, IReadOnlyList<BudgetLine> lines, decimal? amount, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql, lines, amount);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, IReadOnlyList<BudgetLine> lines, decimal? amount)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = lines.Select(line => line.Scope).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = lines.Select(line => line.Period).ToArray() });
        if (amount is { } value)
        {
            command.Parameters.Add(new NpgsqlParameter<decimal> { TypedValue = value });
        }

        return command;
    }
}
