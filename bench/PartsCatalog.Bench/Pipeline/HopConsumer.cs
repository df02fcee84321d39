using MassTransit;

namespace PartsCatalog.Bench.Pipeline;

/// <summary>Sends a hop on to the next queue; the last one is through.</summary>
internal sealed class HopConsumer(FinishLine finish) : IConsumer<Hop>
{
    public static string QueueOf(string chain, int hop) => $"{chain}-{hop}";

    /// <summary>By exchange: a `queue:` address would declare the queue again, with other arguments.</summary>
    public static Uri AddressOf(string chain, int hop) => new($"exchange:{QueueOf(chain, hop)}");

    public async Task Consume(ConsumeContext<Hop> context)
    {
        var hop = context.Message;
        if (hop.Next == hop.Of)
        {
            finish.Arrived();
            return;
        }

        var endpoint = await context.GetSendEndpoint(AddressOf(hop.Chain, hop.Next));
        await endpoint.Send(hop with { Next = hop.Next + 1 }, context.CancellationToken);
    }
}
