using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging.Outbox;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging.Deadlines;

/// <summary>MassTransit's own view of its endpoints, and an answer of the broker: one that stands still looks connected for many seconds.</summary>
internal sealed class BusHealth(IBusControl bus, BrokerPublisher broker) : IPipelineHealth
{
    public async ValueTask<bool> IsHealthyAsync(CancellationToken cancellationToken) =>
        bus.CheckHealth().Status == BusHealthStatus.Healthy && await broker.AnswersAsync(cancellationToken);
}
