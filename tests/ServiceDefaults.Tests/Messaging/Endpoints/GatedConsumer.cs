using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>Has its work in hand until the gate opens, then says that it is done.</summary>
internal sealed class GatedConsumer(Gate gate, DirectPublisher publisher) : IConsumer<DoWork>
{
    public async Task Consume(ConsumeContext<DoWork> context)
    {
        gate.Enter();
        await gate.Opened;
        await publisher.PublishAsync(new WorkDone { SessionId = context.Message.SessionId, Text = context.Message.Text }, context.CancellationToken);
    }
}
