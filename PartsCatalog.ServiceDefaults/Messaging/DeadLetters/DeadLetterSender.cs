using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>Moves a received message, byte for byte, to the dead-letter exchange of its endpoint. The original is acknowledged only after the broker has confirmed the copy.</summary>
internal static class DeadLetterSender
{
    public static Task MoveAsync(ReceiveContext context, string endpoint, IReadOnlyDictionary<string, object?> reason)
    {
        if (!context.TryGetPayload<ChannelContext>(out var channel))
            throw new InvalidOperationException("The received message has no channel.");
        var properties = context.TryGetPayload<RabbitMqBasicConsumeContext>(out var consumed) ? new BasicProperties(consumed.Properties) : new BasicProperties();
        properties.Headers = properties.Headers is null ? [] : new Dictionary<string, object?>(properties.Headers);
        foreach (var (name, value) in reason)
            properties.Headers[name] = value;
        properties.ClearExpiration();
        properties.DeliveryMode = DeliveryModes.Persistent;
        return channel.BasicPublishAsync(DeadLetterQueue.NameOf(endpoint), "", true, properties, context.GetBody(), true);
    }
}
