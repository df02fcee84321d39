using MassTransit;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>Keeps what the AIs said; in time or late. In time, consensus has it already, and the lookup waits for the round that it is in.</summary>
internal sealed class KeepVerdicts(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<PartValidated>
{
    protected override Task RunAsync(BehaviorContext<LookupSaga, PartValidated> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        // What an earlier attempt comes to is let pass.
        if (saga.HasVerdicts || context.Message.Attempt < saga.ValidatorAttempt)
        {
            return Task.CompletedTask;
        }

        EvidenceStore.SaveVerdicts(unitOfWork, saga, context.Message.Verdicts, now);
        saga.LacksVerdict = context.Message.Verdicts.Any(verdict => verdict.Outcome != VerdictOutcome.Judged);
        saga.Note(now, "VALIDATED", string.Join(", ", context.Message.Verdicts.Select(verdict => $"{verdict.Validator} {verdict.Outcome}")));
        if (context.Message.Round is { } round && saga.Round < round)
        {
            saga.Round = round;
            saga.RoundRepeats = 0;
            saga.Note(now, "CONSENSUS_ASKED", $"Round {round}, with the verdicts.");
            saga.Next = saga.Built?.Round >= round ? LookupStep.Complete : LookupStep.AwaitRecord;
        }
        else
        {
            saga.HasNewEvidence = true;
            saga.Next = LookupStep.Settle;
        }

        return Task.CompletedTask;
    }
}
