using MassTransit;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Ending;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Reuse;

/// <summary>The record was verified not long ago: the session ends at once, with what that lookup found.</summary>
internal sealed class AnswerFromCache(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<LookupRequested>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, LookupRequested> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var found = saga.Reused ?? throw new InvalidOperationException("A lookup is answered from one that has ended.");
        saga.Part = found.Part;
        saga.CompletedAt = now;
        saga.Sources = EndedSources.Of(found.SuccessfulSources, found.FailedSources, now);
        saga.Note(now, "ANSWERED_FROM_CACHE", $"Version {found.Version}, verified at {found.CompletedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} by session {found.RequestId}.");
        await SessionStore.CloseAsync(
            unitOfWork,
            saga,
            new SessionEnd(SessionStatus.Completed, now) { CatalogId = found.CatalogId, CatalogVersion = found.Version },
            null,
            context.CancellationToken);
        await context.Publish(found with
        {
            RequestId = saga.CorrelationId,
            PartNumber = saga.PartNumber,
            Change = CatalogChange.Unchanged,
            ProcessingTimeSeconds = Math.Max(0, Math.Round((decimal)(now - saga.RequestedAt).TotalSeconds, 3)),
            CompletedAt = now,
            JoinedRequestId = found.RequestId,
            FromCache = true,
        });
    }
}
