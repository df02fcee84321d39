using MassTransit;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>The AIs' time is over: the lookup goes on and says so. What they still say settles the record again.</summary>
internal sealed class GoOnWithoutVerdicts(TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        // Theirs all the same: once a later one is settled, consensus answers it with that.
        saga.Round = saga.NextRound;
        if (saga.Built?.Round >= saga.Round)
        {
            saga.Note(now, "VALIDATORS_NOT_HEARD", "The record that the AI validators' word has come to is there; the word itself is not.");
            saga.Next = LookupStep.Complete;
        }
        else
        {
            saga.Note(now, "NOT_VALIDATED", "The AI validators did not answer in time.");
            saga.Next = LookupStep.Settle;
        }

        return Task.CompletedTask;
    }
}
