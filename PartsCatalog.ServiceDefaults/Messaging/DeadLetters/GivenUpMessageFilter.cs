using MassTransit;
using Microsoft.Extensions.Logging;
using PartsCatalog.ServiceDefaults.Messaging.Endpoints;

namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>What becomes of a message whose consumer failed for good: the dead-letter queue, with the reason; or back to its queue when the failure was not its fault.</summary>
internal sealed class GivenUpMessageFilter(string endpoint, ILogger logger) : IFilter<ExceptionReceiveContext>
{
    private const int MaxReason = 2000;
    private const int MaxStack = 4000;

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var cause = FailureCause.Of(context.Exception);
        if (TransientErrors.Is(cause) || context.CancellationToken.IsCancellationRequested)
        {
            // Thrown out of the pipe it is a nack: the broker delivers it again, and counts.
            logger.LogWarning(cause, "Message {MessageId} goes back to {Endpoint}", context.GetMessageId(), endpoint);
            throw new BrokerUnavailableException("The message goes back to its queue.", cause);
        }

        logger.LogError(cause, "Message {MessageId} is dead-lettered by {Endpoint}: {Reason}", context.GetMessageId(), endpoint, cause.Message);
        MessagingMetrics.DeadLettered.Add(1);
        await DeadLetterSender.MoveAsync(context, endpoint, new Dictionary<string, object?>
        {
            [DeadLetterHeaders.Reason] = Cut(Reason(cause), MaxReason),
            [DeadLetterHeaders.ExceptionType] = cause.GetType().FullName,
            [DeadLetterHeaders.Stack] = Cut(cause.StackTrace ?? "", MaxStack),
            [DeadLetterHeaders.At] = new DateTimeOffset(context.ExceptionTimestamp, TimeSpan.Zero).ToString("O"),
            [DeadLetterHeaders.Endpoint] = endpoint,
        });
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("deadLetter");

    /// <summary>All messages from outside in: the outer one of a serializer says nothing, the inner one names the field.</summary>
    private static string Reason(Exception exception) =>
        exception.InnerException is { } inner ? $"{exception.Message} {Reason(inner)}" : exception.Message;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
