using MassTransit;

namespace PartsCatalog.ServiceDefaults.Messaging.PlainJson;

/// <summary>Hands what came in by a door on as an ordinary message.</summary>
internal sealed class ForwardingConsumer<TMessage>(ForwardingTarget<TMessage> target) : IConsumer<TMessage>
    where TMessage : class
{
    public Task Consume(ConsumeContext<TMessage> context) => context.SendTo(target.Endpoint, context.Message);
}
