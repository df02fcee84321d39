using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PartsCatalog.ServiceDefaults.Messaging.DeadLetters;

/// <summary>Reads an endpoint's given-up messages, and puts them back into its queue.</summary>
internal sealed class DeadLetterStore(BrokerAddress address)
{
    private static readonly string[] BrokerHeaders = [DeadLetterHeaders.BrokerDeath, "x-first-death-exchange", "x-first-death-queue", "x-first-death-reason", "x-delivery-count"];

    /// <summary>The oldest messages, which stay where they are.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string endpoint, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await CountAsync(channel, endpoint, cancellationToken);
        var letters = new List<DeadLetter>();
        while (letters.Count < limit && await channel.BasicGetAsync(DeadLetterQueue.NameOf(endpoint), autoAck: false, cancellationToken) is { } message)
            letters.Add(Describe(message));
        return letters; // closing the channel gives them back
    }

    /// <summary>Puts messages back into the endpoint's queue, each removed here only after the broker has confirmed it there; how many.</summary>
    public async Task<int> ReplayAsync(string endpoint, int limit, string? reasonContains, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), cancellationToken);
        // What comes back while this runs is not replayed twice.
        var remaining = await CountAsync(channel, endpoint, cancellationToken);
        var replayed = 0;
        for (; remaining > 0 && replayed < limit; remaining--)
        {
            if (await channel.BasicGetAsync(DeadLetterQueue.NameOf(endpoint), autoAck: false, cancellationToken) is not { } message)
                break;
            if (reasonContains is not null && !Describe(message).Reason.Contains(reasonContains, StringComparison.OrdinalIgnoreCase))
                continue; // stays in hand until the channel closes, so that the next one is another
            await channel.BasicPublishAsync("", endpoint, mandatory: true, WithoutReason(message.BasicProperties), message.Body, cancellationToken);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
            replayed++;
        }

        return replayed;
    }

    private async Task<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await new ConnectionFactory { Uri = address.Uri, ClientProvidedName = "dead letters", AutomaticRecoveryEnabled = false }.CreateConnectionAsync(cancellationToken);
        }
        catch (BrokerUnreachableException e)
        {
            throw new BrokerUnavailableException($"The broker at {address} cannot be reached.", e);
        }
    }

    private static async Task<uint> CountAsync(IChannel channel, string endpoint, CancellationToken cancellationToken)
    {
        try
        {
            return (await channel.QueueDeclarePassiveAsync(DeadLetterQueue.NameOf(endpoint), cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            throw new ArgumentException($"There is no queue '{DeadLetterQueue.NameOf(endpoint)}'; '{endpoint}' is no endpoint of this broker.", nameof(endpoint), e);
        }
    }

    private static BasicProperties WithoutReason(IReadOnlyBasicProperties properties) => new(properties)
    {
        DeliveryMode = DeliveryModes.Persistent,
        Headers = properties.Headers?
            .Where(header => !header.Key.StartsWith(DeadLetterHeaders.Prefix, StringComparison.Ordinal) && !BrokerHeaders.Contains(header.Key))
            .ToDictionary(),
    };

    private static DeadLetter Describe(BasicGetResult message)
    {
        var headers = message.BasicProperties.Headers;
        return new DeadLetter(
            message.BasicProperties.MessageId,
            message.BasicProperties.CorrelationId,
            Text(headers, DeadLetterHeaders.Reason) ?? BrokerReason(headers) ?? "unknown",
            Text(headers, DeadLetterHeaders.ExceptionType),
            Text(headers, DeadLetterHeaders.At),
            message.Body.Length);
    }

    private static string? BrokerReason(IDictionary<string, object?>? headers) =>
        headers?.TryGetValue(DeadLetterHeaders.BrokerDeath, out var deaths) == true
        && deaths is List<object> and [IDictionary<string, object> death, ..]
        && death.TryGetValue("reason", out var reason)
            ? $"given up by the broker: {AsText(reason)}"
            : null;

    private static string? Text(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) == true ? AsText(value) : null;

    private static string? AsText(object? value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
