using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PartsCatalog.SalesforceGateway.Retention;

/// <summary>Deletes what is older than it is kept, every hour: idempotency keys, and lookups as they were accepted and as they ended. Several replicas may do so at once.</summary>
internal sealed class RetentionJob(NpgsqlDataSource database, IOptions<GatewayOptions> options, TimeProvider clock, ILogger<RetentionJob> logger) : BackgroundService
{
    /// <summary>Most rows of one statement, so that none holds locks for long.</summary>
    public const int Portion = 2000;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const string Keys = """
        DELETE FROM idempotency_keys WHERE (client_id, key) IN (
            SELECT client_id, key FROM idempotency_keys WHERE expires_at <= @before LIMIT @portion FOR UPDATE SKIP LOCKED)
        """;

    private const string Accepted = """
        DELETE FROM accepted_lookups WHERE session_id IN (
            SELECT session_id FROM accepted_lookups WHERE requested_at < @before LIMIT @portion FOR UPDATE SKIP LOCKED)
        """;

    private const string Ended = """
        DELETE FROM ended_lookups WHERE session_id IN (
            SELECT session_id FROM ended_lookups WHERE ended_at < @before LIMIT @portion FOR UPDATE SKIP LOCKED)
        """;

    /// <summary>Deletes what is due; a database that is away is tried again at the next tick.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var oldest = now.AddMonths(-options.Value.LookupMonths);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var keys = await DeleteAsync(connection, Keys, now, cancellationToken);
            var accepted = await DeleteAsync(connection, Accepted, oldest, cancellationToken);
            var ended = await DeleteAsync(connection, Ended, oldest, cancellationToken);
            logger.LogInformation("Deleted {Keys} expired idempotency keys, and of lookups older than {Months} months {Accepted} requests and {Ended} results",
                keys, options.Value.LookupMonths, accepted, ended);
        }
        catch (NpgsqlException problem)
        {
            logger.LogWarning(problem, "What is too old could not be deleted; tried again in {Interval}", Interval);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await DeleteExpiredAsync(stoppingToken);
    }

    private static async Task<int> DeleteAsync(NpgsqlConnection connection, string sql, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var total = 0;
        int deleted;
        do
        {
            deleted = await connection.ExecuteAsync(new CommandDefinition(sql, new { before, portion = Portion }, cancellationToken: cancellationToken));
            total += deleted;
        }
        while (deleted == Portion);

        return total;
    }
}
