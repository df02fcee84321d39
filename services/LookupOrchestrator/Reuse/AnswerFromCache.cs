using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Ending;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Reuse;

/// <summary>The record was verified not long ago: the session ends at once, with what that lookup found.</summary>
internal sealed class AnswerFromCache(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<LookupRequested>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, LookupRequested> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var found = saga.Reused ?? throw new InvalidOperationException("A lookup is answered from one that has ended.");
        saga.Note(now, "ANSWERED_FROM_CACHE", $"Version {found.Version}, verified at {found.CompletedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} by session {found.RequestId}.");
        await SharedEnd.CompleteAsync(unitOfWork, context, found with { Change = CatalogChange.Unchanged, FromCache = true }, now);
    }
}
