using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Sends rounds of consensus, with all evidence.</summary>
internal static class ConsensusRound
{
    private const int MaxDoublings = 5;

    /// <summary>The next round: over everything that is known by now.</summary>
    public static Task BeginAsync(BehaviorContext<LookupSaga> context, UnitOfWork unitOfWork, LookupOptions options, DateTimeOffset now)
    {
        var saga = context.Saga;
        saga.Round = saga.NextRound;
        saga.RoundRepeats = 0;
        saga.HasNewEvidence = false;
        saga.SourcesOfRound = null;
        saga.Built = null;
        saga.Note(now, "CONSENSUS_ASKED", $"Round {saga.Round}.");
        return SendAsync(context, unitOfWork, options, now);
    }

    /// <summary>The current round once more. The wait doubles: whoever is only slow has the first command still in its queue.</summary>
    public static Task RepeatAsync(BehaviorContext<LookupSaga> context, UnitOfWork unitOfWork, LookupOptions options, DateTimeOffset now)
    {
        context.Saga.RoundRepeats++;
        context.Saga.Note(now, "CONSENSUS_ASKED_AGAIN", $"Round {context.Saga.Round} was not answered in time.");
        return SendAsync(context, unitOfWork, options, now);
    }

    private static async Task SendAsync(BehaviorContext<LookupSaga> context, UnitOfWork unitOfWork, LookupOptions options, DateTimeOffset now)
    {
        var saga = context.Saga;
        var part = saga.Part ?? throw new InvalidOperationException("The part is identified before it is settled.");
        var answers = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        var round = NextRound.Over(answers, saga.Round);
        var verdicts = await EvidenceStore.VerdictsAsync(unitOfWork, saga, context.CancellationToken);
        saga.DeadlineAt = now + TimeSpan.FromSeconds(options.InnerStageSeconds * (1 << Math.Min(saga.RoundRepeats, MaxDoublings)));
        await context.SendTo(EndpointNames.Consensus, new ResolveConsensus
        {
            SessionId = saga.CorrelationId,
            Round = round.Round,
            Part = part,
            PartNumber = saga.NumberOfPart,
            AskedAt = round.AskedAt,
            Sources = round.Sources,
            Claims = PartIdentifier.ClaimsAbout(part, answers),
            Verdicts = verdicts,
        });
    }
}
