using System.Net.Sockets;
using System.Text.Json;
using PartsCatalog.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PartsCatalog.FaultChecks.Doors;

/// <summary>Plain JSON to the public exchange, as a program of another team sends it; the broker's confirm is the promise. The request's id is the session's.</summary>
public sealed class MessageDoor(SystemUnderTest system) : ILookupDoor, IAsyncDisposable
{
    private static readonly TimeSpan ConfirmLimit = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _opening = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    public string Name => "message";

    public async Task<Guid?> AskAsync(string number, bool forceRefresh, CancellationToken cancellationToken)
    {
        var session = Guid.CreateVersion7();
        var body = JsonSerializer.SerializeToUtf8Bytes(new { requestId = session, partNumber = number, forceRefresh, requestedBy = "fault checks" });
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConfirmLimit);
        try
        {
            var channel = await ChannelAsync(limit.Token);
            var properties = new BasicProperties { Persistent = true, ContentType = "application/json" };
            await channel.BasicPublishAsync(PublicExchanges.LookupRequested, "", mandatory: true, properties, body, limit.Token);
            return session;
        }
        catch (Exception problem) when (IsOutage(problem) && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _opening.Dispose();
    }

    private async Task<IChannel> ChannelAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_channel is { IsOpen: true })
                return _channel;
            await CloseAsync();
            var factory = new ConnectionFactory { Uri = new Uri(system.Broker), AutomaticRecoveryEnabled = false, RequestedHeartbeat = TimeSpan.FromSeconds(10) };
            _connection = await factory.CreateConnectionAsync("fault checks", cancellationToken);
            return _channel = await _connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
        _channel = null;
    }

    private static bool IsOutage(Exception problem) => problem
        is AlreadyClosedException or BrokerUnreachableException or OperationInterruptedException or PublishException
        or IOException or SocketException or OperationCanceledException or ObjectDisposedException or TimeoutException;
}
