using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Identification;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Sends the current round with all evidence.</summary>
internal static class ConsensusRound
{
    public static async Task SendAsync(BehaviorContext<LookupSaga> context, UnitOfWork unitOfWork, LookupOptions options, TimeProvider time)
    {
        var saga = context.Saga;
        var part = saga.Part ?? throw new InvalidOperationException("The part is identified before it is settled.");
        var answers = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        var verdicts = await EvidenceStore.VerdictsAsync(unitOfWork, saga, context.CancellationToken);
        saga.DeadlineAt = time.GetUtcNow() + TimeSpan.FromSeconds(options.InnerStageSeconds);
        await context.SendTo(EndpointNames.Consensus, new ResolveConsensus
        {
            SessionId = saga.CorrelationId,
            Round = saga.Round,
            Part = part,
            PartNumber = saga.NumberOfPart,
            AskedAt = saga.AskedAt,
            Sources = saga.RecordSources(),
            Claims = PartIdentifier.ClaimsAbout(part, answers),
            Verdicts = verdicts,
        });
    }
}
