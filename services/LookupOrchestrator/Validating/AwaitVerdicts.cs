using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Validating;

/// <summary>The AIs are asked: waits for their verdicts.</summary>
internal sealed class AwaitVerdicts(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var wait = options.Value.LongWaitForValidators(context.Saga.Priority) ?? TimeSpan.FromSeconds(options.Value.ValidatorsSeconds);
        context.Saga.DeadlineAt = time.GetUtcNow() + wait;
        return Task.CompletedTask;
    }
}
