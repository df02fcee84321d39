using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace PartsCatalog.TestSupport;

public static class BusHealth
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Waits until every queue of a service's bus is declared, bound and consumed. A queue alone may not be bound yet, and what is published until then has no way to it;
    /// and a bus that is stopped while it still connects goes on trying for ever.
    /// </summary>
    public static async Task BusIsHealthyAsync(this IServiceProvider services)
    {
        var health = await services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Limit);
        if (health != BusHealthStatus.Healthy)
            throw new TimeoutException($"The bus was {health} after {Limit.TotalSeconds} s.");
    }
}
