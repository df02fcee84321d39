using System.Text.Json;
using PartsCatalog.Contracts;
using RabbitMQ.Client;

namespace PartsCatalog.FaultChecks;

/// <summary>A queue of another team's, bound to the public results: what it gets of LookupCompleted and LookupFailed, by session.</summary>
public sealed class PublishedResults
{
    /// <summary>Nobody consumes it while a run goes on, so it is no sign of unrest.</summary>
    public const string Queue = "fault-checks.results";

    private readonly Dictionary<Guid, int> _results = [];
    private readonly ConnectionFactory _factory;

    private PublishedResults(ConnectionFactory factory) => _factory = factory;

    public static async Task<PublishedResults> ListenAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var results = new PublishedResults(new ConnectionFactory { Uri = new Uri(system.Broker), AutomaticRecoveryEnabled = false });
        await using var connection = await results._factory.CreateConnectionAsync("fault checks results", cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        // Classic: RabbitMQ 3.10 writes down the members of a new quorum queue only seconds later, so one that is declared just before the broker is
        // killed comes back empty and without a leader (docs/runbooks/a-queue-without-a-leader.md).
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, cancellationToken: cancellationToken);
        foreach (var exchange in new[] { PublicExchanges.LookupCompleted, PublicExchanges.LookupFailed })
            await channel.QueueBindAsync(Queue, exchange, "", cancellationToken: cancellationToken);
        return results;
    }

    /// <summary>How many results each session has had so far; more than one where a delivery was repeated.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _factory.CreateConnectionAsync("fault checks results", cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        while (await channel.BasicGetAsync(Queue, autoAck: true, cancellationToken) is { } result)
        {
            using var body = JsonDocument.Parse(result.Body);
            var session = body.RootElement.GetProperty("requestId").GetGuid();
            _results[session] = _results.GetValueOrDefault(session) + 1;
        }

        return _results;
    }
}
