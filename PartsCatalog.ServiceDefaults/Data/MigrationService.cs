using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PartsCatalog.ServiceDefaults.Data;

/// <summary>Migrates before any hosted service starts (StartingAsync comes before every StartAsync), so nothing is consumed or served on an old schema.</summary>
internal sealed class MigrationService(
    Migrator migrator, IEnumerable<MigrationSet> sets, IEnumerable<IDatabasePreparation> preparations, IOptions<PostgresOptions> options, TimeProvider clock, ILogger<MigrationService> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await migrator.RunAsync(sets, clock.GetUtcNow(), cancellationToken);
                foreach (var preparation in preparations)
                    await preparation.PrepareAsync(cancellationToken);
                return;
            }
            catch (Exception e) when (PostgresErrors.IsTransient(e) && clock.GetElapsedTime(started) < options.Value.StartupWait)
            {
                logger.LogWarning("The database is not ready ({Reason}); trying again", e.Message);
                await Task.Delay(RetryDelay, clock, cancellationToken);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
