using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Settling;

/// <summary>Consensus has the verdicts already: waits for the record that their round comes to.</summary>
internal sealed class AwaitRecord(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        context.Saga.DeadlineAt = time.GetUtcNow() + TimeSpan.FromSeconds(options.Value.InnerStageSeconds);
        return Task.CompletedTask;
    }
}
