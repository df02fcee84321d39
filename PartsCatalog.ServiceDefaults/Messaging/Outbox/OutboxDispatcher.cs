using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartsCatalog.ServiceDefaults.Messaging.Publishing;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// Sends rows from memory right after their commit, all at once and without keeping the consumer. What fails, or is more than may be in flight,
/// stays in the table for the sweeper.
/// </summary>
internal sealed class OutboxDispatcher(
    BrokerPublisher publisher, SentRows sent, FaultSwitch faults, IOptions<MessagingOptions> options, ILogger<OutboxDispatcher> logger)
{
    private readonly int _max = options.Value.MaxInFlight;
    private int _inFlight;

    /// <summary>Messages that were handed to the broker and not answered yet.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    public async ValueTask DispatchAsync(List<OutgoingMessage> rows, DateTimeOffset now)
    {
        foreach (var row in rows)
        {
            if (row.NotBefore > now)
                continue;
            if (Interlocked.Increment(ref _inFlight) > _max)
            {
                Interlocked.Decrement(ref _inFlight);
                // Nothing keeps a row in the negative control, so it has to wait here.
                if (faults.NoOutbox)
                    await publisher.PublishAsync(row);
                continue;
            }

            _ = SendAsync(row);
        }
    }

    private async Task SendAsync(OutgoingMessage row)
    {
        try
        {
            await publisher.PublishAsync(row);
            MessagingMetrics.Sent.Add(1);
            faults.AfterSend();
            if (!faults.NoOutbox)
                sent.Add(row.Id);
        }
        catch (Exception e)
        {
            // Nobody awaits this: the row is in the table, and the sweeper says what is wrong with it.
            MessagingMetrics.Failed.Add(1);
            logger.LogDebug(e, "Message {MessageId} to {Exchange} was not sent; it waits in the outbox", row.MessageId, row.Exchange);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }
}
