using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.Consensus.Policies;

namespace PartsCatalog.Consensus.LearnTrust;

/// <summary>Swaps in what was learned, here before the last stop or by another replica.</summary>
internal sealed class TrustRefresh(TrustStore store, CurrentPolicy policy, IOptions<TrustOptions> options, TimeProvider clock, ILogger<TrustRefresh> log) : BackgroundService
{
    /// <summary>Takes the latest trust when it is not in use yet.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await store.LatestVersionAsync(cancellationToken) is { } latest && latest != policy.TrustVersion && await store.FindAsync(latest, cancellationToken) is { } learned)
        {
            policy.Take(learned);
            log.LogInformation("Settling by trust {Version}", latest);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RefreshSeconds), clock);
        do
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                // The trust there is goes on to hold.
                log.LogWarning(failure, "Learned trust could not be read");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
