using MassTransit;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Policies;
using PartsCatalog.Consensus.Reviews;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.Consensus.ResolveConflicts;

/// <summary>
/// Settles a lookup's claims and says so. Idempotent by session and round without an inbox: the first settlement is kept, and a repeated command
/// is answered with it, whatever the policy is by then, but for what people decided meanwhile, which stands in every answer. A round that a later one has overtaken
/// is not answered: nobody waits for it.
/// </summary>
internal sealed class ResolveConsensusConsumer(
    SettlementStore store, DecidedSettlements decided, CurrentPolicy policy, TimeProvider clock, DirectPublisher publisher, ILogger<ResolveConsensusConsumer> logger)
    : IConsumer<ResolveConsensus>
{
    public async Task Consume(ConsumeContext<ResolveConsensus> context)
    {
        var question = context.Message;
        var now = policy.Value;
        var reached = ConsensusEngine.Settle(question, now);
        var keeping = store.TryKeepAsync(question, reached, now, clock.GetUtcNow(), context.CancellationToken);
        // Written while the database works: nearly always it is what is kept.
        var answer = await publisher.PrepareAsync(reached, context.CancellationToken);
        var kept = await keeping;
        if (kept.IsOvertaken)
        {
            // Sent again, or by AIs whose lookup went on without them: their word then comes again in a round of its own.
            logger.LogInformation("Round {Round} of session {SessionId} is left out: a later one is settled", question.Round, question.SessionId);
            return;
        }

        if (kept.IsDecided || !kept.IsNew)
        {
            answer = await publisher.PrepareAsync(await StandingAsync(question, kept.IsDecided, context.CancellationToken), context.CancellationToken);
        }

        await publisher.SendAsync(answer, context.CancellationToken);
    }

    private Task<ConsensusReached> StandingAsync(ResolveConsensus question, bool isDecided, CancellationToken cancellationToken) => isDecided
        ? decided.ApplyAsync(question.SessionId, question.Round, cancellationToken)
        : store.GetAsync(question.SessionId, question.Round, cancellationToken);
}
