using MassTransit;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>Keeps what the AIs said; in time or late.</summary>
internal sealed class KeepVerdicts(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<PartValidated>
{
    protected override Task RunAsync(BehaviorContext<LookupSaga, PartValidated> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        if (saga.HasVerdicts)
        {
            return Task.CompletedTask;
        }

        EvidenceStore.SaveVerdicts(unitOfWork, saga, context.Message.Verdicts, now);
        saga.LacksVerdict = context.Message.Verdicts.Any(verdict => verdict.Outcome != VerdictOutcome.Judged);
        saga.HasNewEvidence = true;
        saga.Next = LookupStep.Settle;
        saga.Note(now, "VALIDATED", string.Join(", ", context.Message.Verdicts.Select(verdict => $"{verdict.Validator} {verdict.Outcome}")));
        return Task.CompletedTask;
    }
}
