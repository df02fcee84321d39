using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Saga;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>The adapter itself is silent (it answers for suppliers that are): asked again, and given up after the last attempt.</summary>
internal sealed class AskSuppliersOnceMore(IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var saga = context.Saga;
        saga.Note(time.GetUtcNow(), "SUPPLIERS_SILENT", $"Attempt {saga.SupplierAttempt} was not answered in time.");
        if (saga.SupplierAttempt < options.Value.SupplierAttempts)
        {
            saga.Next = LookupStep.AskSuppliersAgain;
        }
        else
        {
            saga.FailWith(LookupFailureReason.SourcesUnavailable, $"The suppliers were asked {saga.SupplierAttempt} times and none answered.");
        }

        return Task.CompletedTask;
    }
}
