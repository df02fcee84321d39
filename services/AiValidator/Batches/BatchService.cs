using Microsoft.Extensions.Options;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Batches;

/// <summary>Looks again and again: each AI for itself, so that one whose provider is slow or away does not hold the other up, and the answers for themselves.</summary>
internal sealed class BatchService(
    BatchKeeper keeper, BatchAnswering answering, IOptionsMonitor<AiModelOptions> models, TimeProvider clock, ILogger<BatchService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var names = Enum.GetValues<ValidatorName>();
        return Task.WhenAll(
        [
            .. names.Select(name => RepeatAsync(token => keeper.LookAsync(name, token), Interval(name), stoppingToken)),
            RepeatAsync(answering.AnswerAsync, names.Min(Interval), stoppingToken),
        ]);
    }

    private TimeSpan Interval(ValidatorName name) => TimeSpan.FromSeconds(models.Get(name.ToString()).Batch.PollSeconds);

    private async Task RepeatAsync(Func<CancellationToken, Task<bool>> look, TimeSpan interval, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        do
        {
            try
            {
                while (await look(stoppingToken))
                {
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // What waits stays where it is; database, broker or a fault of ours, the next look begins anew.
                log.LogError(failure, "The lookups that wait for a batch could not be looked after; it is tried again in {Interval}", interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
