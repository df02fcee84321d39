using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Consensus.Policies;

namespace PartsCatalog.Consensus.LearnTrust;

/// <summary>Learns trust anew from the kept settlements every so many hours. One replica does at a time; the others read what it learned.</summary>
internal sealed class TrustJob(
    NpgsqlDataSource database, EvidenceReader evidence, TrustStore store, CurrentPolicy policy, IOptions<TrustOptions> options, TimeProvider clock, ILogger<TrustJob> log)
    : BackgroundService
{
    // Any number that no other lock of this database has.
    private const long Lock = 5_202_611_221;

    /// <summary>Learns once and swaps the outcome in. Returns its version, or null when there is too little to learn from or another replica is at it.</summary>
    public async Task<long?> LearnAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var locking = new NpgsqlCommand($"SELECT pg_try_advisory_xact_lock({Lock})", connection, transaction);
        if (!(bool)(await locking.ExecuteScalarAsync(cancellationToken))!)
        {
            return null;
        }

        var parts = await evidence.ReadAsync(options.Value.MaximumParts, cancellationToken);
        if (parts.Count < options.Value.MinimumParts)
        {
            return null;
        }

        var learned = TrustLearner.Learn(parts, policy.Configured, version: 0);
        var decisions = parts.Sum(part => part.Reviewed.Count);
        var version = await store.AddAsync(learned, parts.Count, decisions, options.Value.KeptVersions, clock.GetUtcNow(), cancellationToken);
        policy.Take(learned with { Version = version });
        log.LogInformation("Learned trust {Version} from {Parts} parts and {Decisions} decisions", version, parts.Count, decisions);
        return version;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        await Task.Delay(TimeSpan.FromMinutes(options.Value.FirstAfterMinutes), clock, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.EveryHours), clock);
        do
        {
            try
            {
                await LearnAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                // The next time will do; settlements go on by the trust there is.
                log.LogWarning(failure, "Trust could not be learned");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
