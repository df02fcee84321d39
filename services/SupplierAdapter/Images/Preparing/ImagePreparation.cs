using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Data;
using PartsCatalog.SupplierAdapter.Images.Objects;

namespace PartsCatalog.SupplierAdapter.Images.Preparing;

/// <summary>Prepares kept images in the background, one after another and not faster than the options allow.</summary>
/// <param name="workshop">Prepares one.</param>
/// <param name="rows">What is to be prepared.</param>
/// <param name="options">The pace.</param>
/// <param name="clock">Time.</param>
/// <param name="logger">Says what hinders it.</param>
internal sealed class ImagePreparation(
    ImageWorkshop workshop, ImageObjectStore rows, IOptions<ImageOptions> options, TimeProvider clock, ILogger<ImagePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterProblem = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pace = options.Value.Preparation.PerSecond;
        if (pace <= 0)
            return;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / pace), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await rows.ClaimAsync(stoppingToken) is { } image)
                    await workshop.PrepareAsync(image, stoppingToken);
            }
            catch (Exception e) when (PostgresErrors.IsTransient(e))
            {
                logger.LogDebug(e, "The database does not answer; images wait to be prepared");
            }
            catch (Exception e) when (e is ThumbnailerException or ObjectStoreException)
            {
                logger.LogWarning("Images wait to be prepared: {Problem} Trying again in {Pause}", e.Message, PauseAfterProblem);
                await Task.Delay(PauseAfterProblem, clock, stoppingToken);
            }
        }
    }
}
