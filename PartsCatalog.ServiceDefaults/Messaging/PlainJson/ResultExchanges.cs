using Microsoft.Extensions.Hosting;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>Declares the exchanges that results leave by as plain JSON, so that others can bind to them before the first result.</summary>
internal sealed class ResultExchanges(MessagingPlan plan, BrokerAddress address, ServiceIdentity service, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (plan.Plain.Count == 0)
            return;
        using var timer = new PeriodicTimer(Pause, clock);
        while (!await TryDeclareAsync(stoppingToken) && await timer.WaitForNextTickAsync(stoppingToken))
        {
            // The broker is still starting; whoever publishes says so in the log.
        }
    }

    private async Task<bool> TryDeclareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var link = await BrokerLink.OpenAsync(address, $"{service.Name} exchanges", confirms: false, maxInFlight: 1, cancellationToken);
            foreach (var exchange in plan.Plain.Values)
                await link.DeclareAsync(exchange);
            return true;
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
