using MassTransit;
using MassTransit.Middleware;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// Consumes in a unit of work whose commit writes the inbox row too. A repeated delivery is consumed again and fails at the commit, which costs nobody else a round
/// trip; so does one that fails on what the first has left behind. Neither leaves a trace, nor counts as a failure.
/// </summary>
internal sealed class ConsumerOutboxContextFactory(UnitOfWork work, IServiceProvider provider, ILogger<ConsumerOutboxContextFactory> logger) : IOutboxContextFactory<ConsumerOutbox>
{
    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var key = InboxKeys.Of(context, options);
        await work.BeginAsync(context.CancellationToken);
        work.EnterAtCommit(key);
        try
        {
            await next.Send(new OutboxContext<T>(context, options, provider, work, key));
        }
        catch (Exception e) when (!context.CancellationToken.IsCancellationRequested)
        {
            if (!await WasConsumedAsync(key, context.CancellationToken))
                throw;
            logger.LogDebug(e, "Message {MessageId} is consumed; its failure is passed over", key.MessageId);
            MessagingMetrics.Repeated.Add(1);
            // Where the consumer itself failed, nobody has said that the message has found one; it would be dead-lettered as unknown.
            await context.NotifyConsumed(context, context.ReceiveContext.ElapsedTime, TypeCache<ConsumerOutbox>.ShortName);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("postgresOutbox");

    private async Task<bool> WasConsumedAsync(InboxKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await work.WasConsumedAsync(key, cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            logger.LogDebug(e, "Whether message {MessageId} is consumed could not be looked up", key.MessageId);
            return false; // what the consumer failed with says more
        }
    }
}
