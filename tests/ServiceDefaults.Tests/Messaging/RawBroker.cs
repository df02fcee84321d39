using System.Text;
using System.Text.Json;
using MassTransit;
using PartsCatalog.Contracts.Json;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging;

/// <summary>The broker as a program without MassTransit sees it.</summary>
internal sealed class RawBroker : IAsyncDisposable
{
    private readonly IConnection _connection;

    private RawBroker(IConnection connection, IChannel channel) => (_connection, Channel) = (connection, channel);

    public IChannel Channel { get; }

    public static async Task<RawBroker> ConnectAsync(string connectionString)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(connectionString) }.CreateConnectionAsync();
        return new RawBroker(connection, await connection.CreateChannelAsync(new CreateChannelOptions(true, true)));
    }

    /// <summary>An envelope as services write it.</summary>
    public static byte[] Envelope<T>(T message, Guid messageId, DateTimeOffset? sentTime = null)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(new
        {
            messageId,
            conversationId = messageId,
            correlationId = (Guid?)null,
            messageType = new[] { MessageUrn.ForTypeString<T>() },
            message,
            sentTime = (sentTime ?? DateTimeOffset.UtcNow).UtcDateTime,
            headers = new { },
        }, ContractJson.Options);

    public Task PublishEnvelopeAsync<T>(string exchange, T message, Guid messageId, DateTimeOffset? sentTime = null)
        where T : class => PublishAsync(exchange, Envelope(message, messageId, sentTime), "application/vnd.masstransit+json", messageId);

    public Task PublishJsonAsync(string exchange, string json, string contentType = "application/json") =>
        PublishAsync(exchange, Encoding.UTF8.GetBytes(json), contentType, null);

    public async Task PublishAsync(string exchange, byte[] body, string contentType, Guid? messageId)
    {
        var properties = new BasicProperties { ContentType = contentType, DeliveryMode = DeliveryModes.Persistent };
        if (messageId is { } id)
            properties.MessageId = id.ToString();
        await Channel.BasicPublishAsync(exchange, "", mandatory: true, properties, body);
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
