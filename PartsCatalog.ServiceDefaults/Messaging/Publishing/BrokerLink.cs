using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using RabbitMQ.Client;

namespace PartsCatalog.ServiceDefaults.Messaging.Publishing;

/// <summary>One connection with one publishing channel, and the exchanges that were declared over it.</summary>
internal sealed class BrokerLink : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _declared = new(StringComparer.Ordinal);
    private readonly IConnection _connection;

    private BrokerLink(IConnection connection, IChannel channel) => (_connection, Channel) = (connection, channel);

    public IChannel Channel { get; }

    public bool IsOpen => Channel.IsOpen && _connection.IsOpen;

    public static async Task<BrokerLink> OpenAsync(BrokerAddress address, string name, bool confirms, int maxInFlight, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = address.Uri,
            ClientProvidedName = name,
            AutomaticRecoveryEnabled = false, // what was in flight has to fail, so that the outbox sends it again
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(10),
        };
        var connection = await factory.CreateConnectionAsync(cancellationToken);
        try
        {
            return new BrokerLink(connection, await connection.CreateChannelAsync(Options(confirms, maxInFlight), cancellationToken));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Declares an exchange as MassTransit does, once; a publish to one that is missing would close the channel and lose its neighbours.</summary>
    public Task DeclareAsync(string exchange) =>
        exchange.Length == 0 ? Task.CompletedTask : _declared.GetOrAdd(exchange, name => new Lazy<Task>(() => DeclareOnceAsync(name))).Value;

    /// <summary>A question that the broker has to answer. It waits behind no message, as it has a channel of its own.</summary>
    public async Task AskAsync()
    {
        await using var channel = await _connection.CreateChannelAsync();
        await channel.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task DeclareOnceAsync(string exchange)
    {
        try
        {
            // On a channel of its own: a refusal closes the channel that it came by.
            await using var channel = await _connection.CreateChannelAsync();
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, autoDelete: false);
        }
        catch
        {
            _declared.TryRemove(exchange, out _);
            throw;
        }
    }

    private static CreateChannelOptions Options(bool confirms, int maxInFlight) =>
        new(confirms, confirms, confirms ? new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = maxInFlight, QueueLimit = int.MaxValue }) : null);
}
