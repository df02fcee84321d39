using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Messaging.Envelopes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PartsCatalog.ServiceDefaults.Messaging.Publishing;

/// <summary>Hands messages to the broker over a connection of its own and returns when the broker has confirmed them.</summary>
internal sealed class BrokerPublisher(
    BrokerAddress address, ServiceIdentity service, MessagingPlan plan, FaultSwitch faults, IOptions<MessagingOptions> options, TimeProvider clock, ILogger<BrokerPublisher> logger) : IAsyncDisposable
{
    private static readonly TimeSpan ConnectPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private BrokerLink? _link;
    private long _failedAt;
    private Exception? _failure;

    /// <summary>Publishes one message. Returns only when it is safe with the broker.</summary>
    /// <exception cref="UnroutableMessageException">No queue took it, and one must.</exception>
    /// <exception cref="BrokerUnavailableException">The broker is gone; whether it has the message is not known.</exception>
    public async Task PublishAsync(OutgoingMessage message)
    {
        try
        {
            var link = _link is { IsOpen: true } open ? open : await ConnectAsync(CancellationToken.None);
            await link.DeclareAsync(message.Exchange);
            await link.Channel.BasicPublishAsync(message.Exchange, message.RoutingKey, message.Mandatory, Properties(message), message.Body);
        }
        catch (PublishException e) when (e.IsReturn)
        {
            throw new UnroutableMessageException($"No queue is bound to exchange '{message.Exchange}'.", e);
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e))
        {
            throw new BrokerUnavailableException($"{address}: {e.Message}", e);
        }
    }

    /// <summary>Connects where it is not connected; false when the broker cannot be reached.</summary>
    public async Task<bool> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = _link is { IsOpen: true } ? _link : await ConnectAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e))
        {
            return false;
        }
    }

    /// <summary>Whether the broker answers a question within a second.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var link = _link is { IsOpen: true } open ? open : await ConnectAsync(cancellationToken);
            await link.AskAsync().WaitAsync(AnswerTime, clock, cancellationToken);
            return true;
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e) && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_link is { } link)
            await link.DisposeAsync();
        _connecting.Dispose();
    }

    private async Task<BrokerLink> ConnectAsync(CancellationToken cancellationToken)
    {
        await _connecting.WaitAsync(cancellationToken);
        try
        {
            if (_link is { IsOpen: true } open)
                return open;
            // Many senders fail at once; only the first of them waits for the connection to be refused.
            if (_failure is not null && clock.GetElapsedTime(_failedAt) < ConnectPause)
                throw new BrokerUnavailableException($"{address}: {_failure.Message}", _failure);
            if (_link is { } dead)
                await dead.DisposeAsync();
            _link = null;
            // Kept at once, so that it is disposed of whatever the declarations do.
            _link = await BrokerLink.OpenAsync(address, $"{service.Name} publisher", !faults.NoConfirms, options.Value.MaxInFlight, cancellationToken);
            // Outside programs bind their queues to these, and may do so before anything was published.
            foreach (var exchange in plan.Plain.Values)
                await _link.DeclareAsync(exchange);
            _failure = null;
            return _link;
        }
        catch (Exception e) when (BrokerErrors.IsOutage(e))
        {
            if (_failure is null)
                logger.LogWarning("The broker at {Address} cannot be reached ({Reason}); messages wait", address, e.Message);
            _failure = e;
            _failedAt = clock.GetTimestamp();
            throw;
        }
        finally
        {
            _connecting.Release();
        }
    }

    private static BasicProperties Properties(OutgoingMessage message)
    {
        var properties = new BasicProperties
        {
            MessageId = message.MessageId,
            ContentType = message.ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?>(message.Headers),
        };
        if (PackedBody.IsPacked(message.Body))
            properties.ContentEncoding = PackedBody.Encoding;
        if (message.CorrelationId is not null)
            properties.CorrelationId = message.CorrelationId;
        return properties;
    }
}
