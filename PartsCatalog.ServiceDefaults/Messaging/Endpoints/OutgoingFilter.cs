using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.Endpoints;

/// <summary>House rules for what leaves without an outbox: the session as correlation id, and a queue must take it.</summary>
internal sealed class OutgoingFilter<T>(MessagingPlan plan) : IFilter<SendContext<T>>, IFilter<PublishContext<T>>
    where T : class
{
    public Task Send(SendContext<T> context, IPipe<SendContext<T>> next)
    {
        Apply(context);
        return next.Send(context);
    }

    public Task Send(PublishContext<T> context, IPipe<PublishContext<T>> next)
    {
        Apply(context);
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("outgoing");

    private void Apply(SendContext<T> context)
    {
        context.CorrelationId ??= SessionIds.Of(context.Message);
        if (context.TryGetPayload<RabbitMqSendContext>(out var broker))
            broker.Mandatory = plan.IsMandatory(typeof(T));
    }
}
