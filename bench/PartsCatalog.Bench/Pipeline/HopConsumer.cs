using MassTransit;

namespace PartsCatalog.Bench.Pipeline;

internal sealed class HopConsumer(FinishLine finish) : IConsumer<Hop>
{
    public async Task Consume(ConsumeContext<Hop> context)
    {
        var hop = context.Message;
        if (hop.Next == hop.Of)
        {
            finish.Arrived();
            return;
        }

        var endpoint = await context.GetSendEndpoint(new Uri($"exchange:{Skeleton.QueueOf(hop.Next)}"));
        await endpoint.Send(hop with { Next = hop.Next + 1 }, context.CancellationToken);
    }
}
