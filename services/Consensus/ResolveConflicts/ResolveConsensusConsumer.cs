using MassTransit;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>
/// Settles a lookup's claims and says so. Idempotent by session and round without an inbox: the first settlement is kept, and a repeated command
/// is answered with it, whatever the policy is by then.
/// </summary>
internal sealed class ResolveConsensusConsumer(SettlementStore store, ConsensusPolicy policy, TimeProvider clock, DirectPublisher publisher) : IConsumer<ResolveConsensus>
{
    public async Task Consume(ConsumeContext<ResolveConsensus> context)
    {
        var question = context.Message;
        var reached = ConsensusEngine.Settle(question, policy);
        if (!await store.TryKeepAsync(question, reached, clock.GetUtcNow(), context.CancellationToken))
        {
            reached = await store.GetAsync(question.SessionId, question.Round, context.CancellationToken);
        }

        await publisher.PublishAsync(reached, context.CancellationToken);
    }
}
