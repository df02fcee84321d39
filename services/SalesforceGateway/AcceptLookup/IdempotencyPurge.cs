using Dapper;
using Npgsql;

namespace PartsCatalog.SalesforceGateway.AcceptLookup;

/// <summary>Deletes idempotency keys whose time is over, every hour.</summary>
internal sealed class IdempotencyPurge(NpgsqlDataSource database, TimeProvider clock, ILogger<IdempotencyPurge> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await PurgeAsync(stoppingToken);
    }

    /// <summary>Deletes what has expired; a database that is away is tried again at the next tick.</summary>
    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var deleted = await connection.ExecuteAsync(new CommandDefinition(
                "DELETE FROM idempotency_keys WHERE expires_at <= @now", new { now = clock.GetUtcNow() }, cancellationToken: cancellationToken));
            logger.LogInformation("Deleted {Count} expired idempotency keys", deleted);
        }
        catch (NpgsqlException problem)
        {
            logger.LogWarning(problem, "Expired idempotency keys could not be deleted; tried again in {Interval}", Interval);
        }
    }
}
