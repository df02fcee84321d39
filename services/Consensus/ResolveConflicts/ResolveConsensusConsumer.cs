using MassTransit;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>
/// Settles a lookup's claims and says so. Idempotent by session and round without an inbox: the first settlement is kept, and a repeated command
/// is answered with it, whatever the policy is by then, but for what people decided meanwhile, which stands in every answer.
/// </summary>
internal sealed class ResolveConsensusConsumer(SettlementStore store, DecidedSettlements decided, CurrentPolicy policy, TimeProvider clock, DirectPublisher publisher)
    : IConsumer<ResolveConsensus>
{
    public async Task Consume(ConsumeContext<ResolveConsensus> context)
    {
        var question = context.Message;
        var now = policy.Value;
        var reached = ConsensusEngine.Settle(question, now);
        var (isKept, isDecided) = await store.TryKeepAsync(question, reached, now, clock.GetUtcNow(), context.CancellationToken);
        if (isDecided)
        {
            reached = await decided.ApplyAsync(question.SessionId, question.Round, context.CancellationToken);
        }
        else if (!isKept)
        {
            reached = await store.GetAsync(question.SessionId, question.Round, context.CancellationToken);
        }

        await publisher.PublishAsync(reached, context.CancellationToken);
    }
}
