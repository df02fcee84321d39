using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>
/// Ends a process whose endpoints have not come back although the broker answers: after a broker's crash a receive endpoint can wait for ever for
/// work in hand that waits for the broker. What was in hand is delivered again; the host starts the process anew.
/// </summary>
internal sealed class StuckBusWatch(IBusControl bus, BrokerAddress address, ServiceIdentity service, TimeProvider clock, ILogger<StuckBusWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var stuckFor = TimeSpan.Zero;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            stuckFor = bus.CheckHealth().Status != BusHealthStatus.Healthy && await BrokerAnswersAsync(stoppingToken) ? stuckFor + Interval : TimeSpan.Zero;
            if (stuckFor < Patience)
                continue;
            logger.LogCritical("The broker answers, but endpoints have not come back for {Seconds} s; the process ends to be started anew", stuckFor.TotalSeconds);
            Environment.Exit(70);
        }
    }

    private async Task<bool> BrokerAnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var link = await BrokerLink.OpenAsync(address, $"{service.Name} watch", confirms: false, maxInFlight: 1, cancellationToken);
            return true;
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
