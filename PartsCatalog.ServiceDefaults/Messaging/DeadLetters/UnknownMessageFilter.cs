using MassTransit;
using Microsoft.Extensions.Logging;

namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>A message of a type that nothing on the endpoint consumes.</summary>
internal sealed class UnknownMessageFilter(string endpoint, TimeProvider clock, ILogger logger) : IFilter<ReceiveContext>
{
    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        logger.LogError("Message {MessageId} is dead-lettered by {Endpoint}: nothing there consumes its type", context.GetMessageId(), endpoint);
        MessagingMetrics.DeadLettered.Add(1);
        await DeadLetterSender.MoveAsync(context, endpoint, new Dictionary<string, object?>
        {
            [DeadLetterHeaders.Reason] = "Nothing on this endpoint consumes a message of this type.",
            [DeadLetterHeaders.At] = clock.GetUtcNow().ToString("O"),
            [DeadLetterHeaders.Endpoint] = endpoint,
        });
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("unknownMessage");
}
