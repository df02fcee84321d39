using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Deadlines;

/// <summary>Runs the watch over every table of sagas that have deadlines.</summary>
internal sealed class DeadlineService(
    DeadlineWatch watch, IEnumerable<DeadlineTable> tables, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<DeadlineService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watched = tables.ToList();
        if (watched.Count == 0)
            return;
        using var timer = new PeriodicTimer(options.Value.DeadlineInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var table in watched)
                await LookAsync(table, stoppingToken);
        }
    }

    private async Task LookAsync(DeadlineTable table, CancellationToken stoppingToken)
    {
        try
        {
            await watch.LookAsync(table, stoppingToken);
        }
        catch (Exception e) when (PostgresErrors.IsTransient(e))
        {
            logger.LogDebug(e, "The database does not answer; deadlines of {Table} wait", table.Name);
        }
    }
}
