using MassTransit;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Tests.Hosting;

internal sealed class ReachedConsumer(Orchestrator orchestrator) : IConsumer<ConsensusReached>
{
    public Task Consume(ConsumeContext<ConsensusReached> context)
    {
        orchestrator.Heard.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
