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
/// is answered with that: whoever still asks has lost sight of it.
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
        if (kept.OvertakenBy is { } later)
        {
            // By AIs whose lookup went on without them (their word comes again in a round of its own), or by a lookup whose database was set back.
            logger.LogInformation("Round {Round} of session {SessionId} is answered with round {Later}, which is settled", question.Round, question.SessionId, later);
        }

        if (kept.IsDecided || !kept.IsNew)
        {
            var standing = await StandingAsync(question.SessionId, kept.OvertakenBy ?? question.Round, kept.IsDecided, context.CancellationToken);
            answer = await publisher.PrepareAsync(standing, context.CancellationToken);
        }

        await publisher.SendAsync(answer, context.CancellationToken);
    }

    private Task<ConsensusReached> StandingAsync(Guid sessionId, int round, bool isDecided, CancellationToken cancellationToken) => isDecided
        ? decided.ApplyAsync(sessionId, round, cancellationToken)
        : store.GetAsync(sessionId, round, cancellationToken);
}
