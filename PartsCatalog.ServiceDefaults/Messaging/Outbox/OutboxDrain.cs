using Microsoft.Extensions.Hosting;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>At a stop, after the bus: gives what is on its way to the broker a moment to be confirmed, so that the next start need not send it again.</summary>
internal sealed class OutboxDrain(OutboxDispatcher dispatcher, TimeProvider clock) : IHostedService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (dispatcher.InFlight > 0 && clock.GetElapsedTime(started) < Limit && !cancellationToken.IsCancellationRequested)
            await Task.Delay(Interval, clock, CancellationToken.None);
    }
}
