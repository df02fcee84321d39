using MassTransit;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>An answer after its time: kept, and settled with the rest as soon as the lookup is free to.</summary>
internal sealed class KeepLateAnswer(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<SupplierAnsweredLate>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, SupplierAnsweredLate> context)
    {
        var (saga, late, now) = (context.Saga, context.Message.Answer, time.GetUtcNow());
        saga.Note(now, "ANSWERED_LATE", $"{late.Source} {late.Outcome} {late.DurationMs} ms");
        var known = saga.Sources.Find(source => source.Source == late.Source);
        if (!late.Answered || known is { Answered: true })
        {
            return;
        }

        var earlier = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        var answers = BestAnswers.Merge(earlier, [late]);
        EvidenceStore.SaveAnswers(unitOfWork, saga, answers, now);
        saga.SourcesOfRound ??= saga.Sources;
        saga.Sources = [.. answers.Select(SourceSummary.Of)];
        saga.HasNewEvidence = true;
        saga.Next = LookupStep.Settle;
    }
}
