using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartsCatalog.SupplierAdapter.RawResponses;

/// <summary>
/// Makes the monthly partitions of raw_source_responses ahead of time and drops them when all their rows are past retention. Partitions
/// are there before the first message is consumed: StartingAsync of all services comes before StartAsync of any.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="options">Retention.</param>
/// <param name="clock">Time.</param>
/// <param name="logger">Log.</param>
internal sealed class RawResponsePartitions(NpgsqlDataSource source, IOptions<RawResponseOptions> options, TimeProvider clock, ILogger<RawResponsePartitions> logger)
    : BackgroundService, IHostedLifecycleService
{
    private const string Prefix = "raw_source_responses_";
    private const int MonthsAhead = 2;

    // Replicas start together: one of them makes the partitions, the others find them there.
    private const string TakeLock = "select pg_advisory_xact_lock(hashtext('raw_source_responses partitions'))";

    private const string SelectPartitions =
        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'raw_source_responses'::regclass";

    public async Task StartingAsync(CancellationToken cancellationToken) => await MaintainAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes what is missing, drops what is past retention.</summary>
    public async Task MaintainAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var keepFrom = now.AddDays(-options.Value.RetentionDays);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, TakeLock, cancellationToken);
        var existing = await PartitionsAsync(connection, cancellationToken);
        var month = Month(now);
        for (var i = 0; i <= MonthsAhead; i++)
        {
            await MakeAsync(connection, existing, month.AddMonths(i), cancellationToken);
        }

        foreach (var name in existing)
        {
            if (MonthOf(name) is { } old && old.AddMonths(1) <= keepFrom)
            {
                await ExecuteAsync(connection, $"drop table {name}", cancellationToken);
                logger.LogInformation("Raw answers of {Month} are past their retention and were dropped", old.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            }
        }

        await using var rest = new NpgsqlCommand($"delete from {Prefix}other where query_timestamp < $1", connection);
        rest.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = keepFrom.UtcDateTime });
        await rest.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.MaintenanceHours), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await MaintainAsync(stoppingToken);
            }
            catch (NpgsqlException problem)
            {
                logger.LogError(problem, "The partitions of raw answers could not be looked after; the next try is in {Hours} h", options.Value.MaintenanceHours);
            }
        }
    }

    // Rows that fell into the default partition (a month was not made in time) would forbid the month's partition: they move into it.
    private static async Task MakeAsync(NpgsqlConnection connection, HashSet<string> existing, DateTimeOffset month, CancellationToken cancellationToken)
    {
        var name = Prefix + month.ToString("yyyyMM", CultureInfo.InvariantCulture);
        if (existing.Contains(name))
        {
            return;
        }

        var from = month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var to = month.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ExecuteAsync(
            connection,
            $"""
            create table {name} (like raw_source_responses including defaults including constraints including storage);
            with moved as (delete from {Prefix}other where query_timestamp >= '{from} 00:00+00' and query_timestamp < '{to} 00:00+00' returning *)
            insert into {name} select * from moved;
            alter table raw_source_responses attach partition {name} for values from ('{from} 00:00+00') to ('{to} 00:00+00');
            """,
            cancellationToken);
    }

    private static async Task<HashSet<string>> PartitionsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(SelectPartitions, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DateTimeOffset Month(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset? MonthOf(string partition) =>
        partition.StartsWith(Prefix, StringComparison.Ordinal) &&
        DateTimeOffset.TryParseExact(partition[Prefix.Length..], "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month)
            ? month
            : null;
}
