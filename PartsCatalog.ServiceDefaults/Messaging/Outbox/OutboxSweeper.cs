using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.ServiceDefaults.Data;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// Sends what was not sent right after its commit: left behind by a crash, refused by the broker, or not due before now. Rows are claimed with SKIP LOCKED
/// and a lease, so that replicas share the work, and only when they are older than any normal send.
/// </summary>
internal sealed class OutboxSweeper(
    NpgsqlDataSource database, BrokerPublisher publisher, SentRows sent, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<OutboxSweeper> logger) : BackgroundService
{
    private const int MaxErrorLength = 1000;
    private readonly MessagingOptions _options = options.Value;

    /// <summary>One look at the table; how many rows were taken.</summary>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        if (!await publisher.TryConnectAsync(cancellationToken))
            return 0;
        var rows = await ClaimAsync(cancellationToken);
        if (rows.Count == 0)
            return 0;
        var failures = await Task.WhenAll(rows.Select(SendAsync));
        await RecordAsync(failures.OfType<Failure>().ToList(), cancellationToken);
        return rows.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_options.SweepInterval, clock);
        do
        {
            try
            {
                while (await SweepAsync(stoppingToken) == _options.SweepBatch)
                    logger.LogDebug("A full batch was swept; looking again");
            }
            catch (Exception e) when (PostgresErrors.IsTransient(e))
            {
                logger.LogDebug(e, "The database does not answer; the outbox is looked at again in {Interval}", _options.SweepInterval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<OutgoingMessage>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(OutboxSql.Claim);
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _options.SweepBatch });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = _options.OutboxGrace });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = _options.SweepBackoffLimit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<OutgoingMessage>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(OutboxSql.Read(reader));
        return rows;
    }

    private async Task<Failure?> SendAsync(OutgoingMessage row)
    {
        try
        {
            await publisher.PublishAsync(row);
            MessagingMetrics.Swept.Add(1);
            sent.Add(row.Id);
            return null;
        }
        catch (Exception e)
        {
            // Whatever it is, it is written to the row: a message is never dropped because sending it failed.
            MessagingMetrics.Failed.Add(1);
            var counts = !BrokerErrors.IsOutage(e);
            if (counts && row.Attempts >= _options.SweepAttempts)
                logger.LogError(e, "Message {MessageId} to {Exchange} is parked after {Attempts} tries", row.MessageId, row.Exchange, row.Attempts);
            else
                logger.LogWarning("Message {MessageId} to {Exchange} could not be sent: {Reason} (try {Attempt})", row.MessageId, row.Exchange, e.Message, row.Attempts);
            return new Failure(row.Id, $"{e.GetType().Name}: {e.Message}", counts);
        }
    }

    private async Task RecordAsync(List<Failure> failures, CancellationToken cancellationToken)
    {
        if (failures.Count == 0)
            return;
        await using var command = database.CreateCommand(OutboxSql.Failed);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = failures.Select(f => f.Id).ToArray() });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = failures.Select(f => f.Error.Length > MaxErrorLength ? f.Error[..MaxErrorLength] : f.Error).ToArray() });
        command.Parameters.Add(new NpgsqlParameter<bool[]> { TypedValue = failures.Select(f => f.Counts).ToArray() });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _options.SweepAttempts });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = clock.GetUtcNow().ToUniversalTime() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Failure(Guid Id, string Error, bool Counts);
}
