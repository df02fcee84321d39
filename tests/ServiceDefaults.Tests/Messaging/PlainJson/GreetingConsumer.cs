using MassTransit;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.PlainJson;

internal sealed class GreetingConsumer(Received received) : IConsumer<Greeting>
{
    public async Task Consume(ConsumeContext<Greeting> context)
    {
        received.Messages.Enqueue(context.Message);
        await context.Publish(new Greeted { RequestId = context.Message.RequestId, Text = $"Hello {context.Message.Name}", Score = 0.5m });
    }
}
