using Microsoft.Extensions.Options;
using Npgsql;
using PartsCatalog.AiValidator.Data;

namespace PartsCatalog.AiValidator.Retention;

/// <summary>Deletes verdicts that are older than they may be, a batch at a time; several replicas may do so at once.</summary>
internal sealed class RetentionJob(ValidationStore store, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<RetentionJob> log)
    : BackgroundService
{
    /// <summary>Deletes all that has expired and says how many records it were.</summary>
    public async Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow().AddMonths(-options.Value.Months);
        var total = 0;
        int deleted;
        do
        {
            deleted = await store.DeleteBeforeAsync(oldest, options.Value.Batch, cancellationToken);
            total += deleted;
        }
        while (deleted == options.Value.Batch);

        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(options.Value.EveryHours), clock);
        do
        {
            try
            {
                var deleted = await DeleteExpiredAsync(stoppingToken);
                log.LogInformation("Deleted {Count} AI validations older than {Months} months", deleted, options.Value.Months);
            }
            catch (NpgsqlException failure)
            {
                // The next look will do; the service lives on without it.
                log.LogWarning(failure, "Expired AI validations could not be deleted");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
