using MassTransit;
using MassTransit.Middleware;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

internal static class InboxKeys
{
    public static InboxKey Of<T>(ConsumeContext<T> context, OutboxConsumeOptions options)
        where T : class
    {
        var messageId = context.GetOriginalMessageId()
            ?? throw new PoisonMessageException($"The {typeof(T).Name} has no message id; without one a repeated delivery could not be known.");
        return new InboxKey(messageId, options.ConsumerId, context.SentTime is { } sent ? DateOnly.FromDateTime(sent.ToUniversalTime()) : DateOnly.MinValue);
    }
}
