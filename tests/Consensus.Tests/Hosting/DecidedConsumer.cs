using MassTransit;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Tests.Hosting;

internal sealed class DecidedConsumer(Orchestrator orchestrator) : IConsumer<ReviewDecided>
{
    public Task Consume(ConsumeContext<ReviewDecided> context)
    {
        orchestrator.Told.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
