using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>The AIs are asked: waits for their verdicts.</summary>
internal sealed class AwaitVerdicts(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        saga.DeadlineAt = now + (options.Value.PatienceWithValidators(saga.Priority) ?? TimeSpan.FromSeconds(options.Value.ValidatorsSeconds));
        saga.Note(now, "VALIDATORS_ASKED", saga.Part?.ToString());
        return Task.CompletedTask;
    }
}
