using MassTransit;
using Microsoft.Extensions.Options;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Evidence;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>
/// The adapter itself is silent (it answers for suppliers that are). What an earlier attempt, or a late answer, has brought may do; else it is asked again, and given up after the
/// last attempt.
/// </summary>
internal sealed class AskSuppliersOnceMore(UnitOfWork unitOfWork, IOptions<LookupOptions> options, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        saga.Note(now, "SUPPLIERS_SILENT", $"Attempt {saga.SupplierAttempt} was not answered in time.");
        var answers = await EvidenceStore.AnswersAsync(unitOfWork, saga, context.CancellationToken);
        // No sources before the first late answer: no attempt was ever answered as a whole.
        if (AnswersOfSuppliers.Decide(saga, answers, areAll: saga.SourcesOfRound is not { Count: 0 }, now))
        {
            return;
        }

        if (saga.SupplierAttempt < options.Value.SupplierAttempts)
        {
            saga.Next = LookupStep.AskSuppliersAgain;
        }
        else
        {
            saga.FailWith(LookupFailureReason.SourcesUnavailable, SilentSuppliers.Describe(saga));
        }
    }
}
