using MassTransit;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>Has its work in hand until the gate opens, and needs no broker to end it.</summary>
internal sealed class HeldConsumer(Gate gate, Received received) : IConsumer<DoWork>
{
    public async Task Consume(ConsumeContext<DoWork> context)
    {
        gate.Enter();
        await gate.Opened;
        received.Messages.Enqueue(context.Message);
    }
}
