using MassTransit;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>The AIs' time is over: the lookup goes on and says so. What they still say settles the record again; the round that was left to them counts for less.</summary>
internal sealed class GoOnWithoutVerdicts(TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        context.Saga.Round++;
        context.Saga.Note(time.GetUtcNow(), "NOT_VALIDATED", "The AI validators did not answer in time.");
        return Task.CompletedTask;
    }
}
