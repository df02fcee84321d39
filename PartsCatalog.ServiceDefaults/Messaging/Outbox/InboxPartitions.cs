using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Makes the inbox's partitions ahead of time and drops those of days that no delivery can come from any more.</summary>
internal sealed class InboxPartitions(NpgsqlDataSource database, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<InboxPartitions> logger)
    : BackgroundService, IDatabasePreparation
{
    private const int DaysAhead = 3;
    private const string Prefix = "inbox_";
    private const string DayFormat = "yyyyMMdd";
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // A replica may do the same at this moment; and waiting long for the table's lock would hold up every consumer behind us.
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, "SET LOCAL lock_timeout = '3s'", cancellationToken);
        await ExecuteAsync(connection, "SELECT pg_advisory_xact_lock(hashtext('inbox partitions'))", cancellationToken);
        var existing = await ReadDaysAsync(connection, cancellationToken);
        for (var day = today.AddDays(-1); day <= today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            if (!existing.Contains(day))
                await CreateAsync(connection, transaction, day, cancellationToken);
        }

        var oldest = today.AddDays(-options.Value.InboxDays);
        foreach (var day in existing.Where(day => day < oldest))
            await ExecuteAsync(connection, $"DROP TABLE {Name(day)}", cancellationToken);
        await using (var delete = new NpgsqlCommand("DELETE FROM inbox_default WHERE received_at < $1", connection))
        {
            delete.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime().AddDays(-options.Value.InboxDays) });
            await delete.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PrepareAsync(stoppingToken);
            }
            catch (Exception e) when (PostgresErrors.IsTransient(e))
            {
                logger.LogWarning("The inbox's partitions could not be looked after ({Reason}); trying again in {Interval}", e.Message, Interval);
            }
        }
    }

    private async Task CreateAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, DateOnly day, CancellationToken cancellationToken)
    {
        await transaction.SaveAsync("day", cancellationToken);
        try
        {
            await ExecuteAsync(
                connection, $"CREATE TABLE {Name(day)} PARTITION OF inbox FOR VALUES FROM ('{day:yyyy-MM-dd}') TO ('{day.AddDays(1):yyyy-MM-dd}')", cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CheckViolation)
        {
            // The default partition has rows of that day already: the clock had been wrong. They stay there, where they are found as well.
            await transaction.RollbackAsync("day", cancellationToken);
            logger.LogWarning("The inbox keeps {Day} in its default partition, which has rows of that day", day);
        }
    }

    private static async Task<HashSet<DateOnly>> ReadDaysAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'inbox'::regclass", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var days = new HashSet<DateOnly>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (DateOnly.TryParseExact(reader.GetString(0)[Prefix.Length..], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
        }

        return days;
    }

    private static string Name(DateOnly day) => Prefix + day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
