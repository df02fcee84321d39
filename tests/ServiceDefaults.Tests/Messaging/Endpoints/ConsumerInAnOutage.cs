using MassTransit;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>Fails as when a server is away, for as long as that lasts; poison it cannot consume at all.</summary>
internal sealed class ConsumerInAnOutage(Outage outage, Received received) : IConsumer<DoWork>
{
    public const string Endpoint = "outage";

    public const string Poison = "poison";

    public Task Consume(ConsumeContext<DoWork> context)
    {
        outage.Redelivered |= context.ReceiveContext.Redelivered;
        if (context.Message.Text == Poison)
            throw new PoisonMessageException("This message is poison.");
        if (!outage.IsOver)
            throw new BrokerUnavailableException("The server is away.", new IOException("refused"));
        received.Messages.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
