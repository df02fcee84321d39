using System.Text;
using PartsCatalog.Contracts;
using RabbitMQ.Client;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Malformed messages to the public door and to every internal queue: each is to be dead-lettered with a reason, and the rest goes on.</summary>
public sealed class PoisonFault : IFault
{
    private const string Envelope = "application/vnd.masstransit+json";

    private static readonly string[] Malformed =
    [
        "no JSON at all",
        """{"partNumber":"WR55X10025"}""",
        """{"requestId":"seven","partNumber":"WR55X10025"}""",
        """{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a","partNumber":{"a":1}}""",
        """{"requestId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3a","partNumber":"WR55X10025","nonsense":true}""",
    ];

    private static readonly string[] BrokenEnvelopes =
    [
        "{\"messageType\":[\"urn:message:Part",
        """{"messageId":"0198f0a2-7c1e-7d3b-9a55-5f0e6d1c2b3b","messageType":["urn:message:Nobody:Knows"],"message":{}}""",
        "[]",
    ];

    private static readonly string[] Queues =
    [
        EndpointNames.LookupSaga, EndpointNames.SupplierAdapter, EndpointNames.AiValidator, EndpointNames.Consensus, EndpointNames.CatalogBuilder,
        EndpointNames.SalesforceGateway,
    ];

    public string Name => "poison";

    public string Does => $"{Malformed.Length} malformed requests by the public door, {BrokenEnvelopes.Length} broken envelopes into each of {Queues.Length} internal queues";

    public int DeadLetters => Malformed.Length + (BrokenEnvelopes.Length * Queues.Length);

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        await using var connection = await new ConnectionFactory { Uri = new Uri(system.Broker) }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        foreach (var body in Malformed)
            await PublishAsync(channel, PublicExchanges.LookupRequested, "", "application/json", body, cancellationToken);
        foreach (var queue in Queues)
        {
            foreach (var body in BrokenEnvelopes)
                await PublishAsync(channel, "", queue, Envelope, body, cancellationToken);
        }
    }

    private static async Task PublishAsync(IChannel channel, string exchange, string key, string contentType, string body, CancellationToken cancellationToken)
    {
        var properties = new BasicProperties { Persistent = true, ContentType = contentType };
        await channel.BasicPublishAsync(exchange, key, mandatory: true, properties, Encoding.UTF8.GetBytes(body), cancellationToken);
    }
}
