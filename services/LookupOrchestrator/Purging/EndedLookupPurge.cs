using Microsoft.Extensions.Options;
using Npgsql;

namespace PartsCatalog.LookupOrchestrator.Purging;

/// <summary>Clears away what an ended lookup needs no more: its saga and evidence once late answers are no longer taken in, its session after a year.</summary>
internal sealed class EndedLookupPurge(NpgsqlDataSource database, IOptions<LookupOptions> options, TimeProvider time, ILogger<EndedLookupPurge> logger)
    : BackgroundService
{
    private const int Portion = 1000;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // In portions, so that no statement holds locks for long.
    private const string Purge = """
        with ended as (
            delete from lookup_saga where correlation_id in (
                select correlation_id from lookup_saga where current_state in ('Completed', 'Failed') and updated_at < $1
                limit $2 for update skip locked)
            returning correlation_id),
        gone as (delete from lookup_evidence where session_id in (select correlation_id from ended))
        select count(*) from ended
        """;

    private const string Forget = "delete from verified_lookups where verified_at < $1";

    // The plan keeps sessions for a year.
    private const string Expire = "delete from lookup_sessions where request_timestamp < $1 and status in ('COMPLETED', 'FAILED')";

    /// <summary>Clears what is due now.</summary>
    /// <returns>How many ended lookups were cleared.</returns>
    public async Task<long> PurgeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var total = 0L;
        long portion;
        do
        {
            await using var command = new NpgsqlCommand(Purge, connection)
            {
                Parameters = { new() { Value = now.AddMinutes(-options.Value.LateAnswerMinutes) }, new() { Value = Portion } },
            };
            portion = (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
            total += portion;
        }
        while (portion == Portion);

        await using var expire = new NpgsqlCommand(Expire, connection) { Parameters = { new() { Value = now.AddYears(-1) } } };
        await expire.ExecuteNonQueryAsync(cancellationToken);
        await using var forget = new NpgsqlCommand(Forget, connection) { Parameters = { new() { Value = now.AddMinutes(-options.Value.CacheMinutes) } } };
        await forget.ExecuteNonQueryAsync(cancellationToken);
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PurgeAsync(stoppingToken);
            }
            catch (NpgsqlException problem)
            {
                // The database may be away for a while; what is due stays due.
                logger.LogWarning(problem, "Ended lookups could not be cleared; it is tried again in {Interval}.", Interval);
            }
        }
    }
}
