using MassTransit;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>Ends a session with what another one's lookup found, under its own id and with its own event.</summary>
internal static class SharedEnd
{
    /// <param name="unitOfWork">What the end is committed with.</param>
    /// <param name="context">The session's saga.</param>
    /// <param name="found">How the other session ended.</param>
    /// <param name="now">When this one ends.</param>
    public static async Task CompleteAsync(UnitOfWork unitOfWork, BehaviorContext<LookupSaga> context, LookupCompleted found, DateTimeOffset now)
    {
        var saga = context.Saga;
        saga.Part = found.Part;
        saga.CompletedAt = now;
        saga.Sources = EndedSources.Of(found.SuccessfulSources, found.FailedSources, now);
        await SessionStore.CloseAsync(
            unitOfWork,
            saga,
            new SessionEnd(SessionStatus.Completed, now, saga.Sources) { CatalogId = found.CatalogId, CatalogVersion = found.Version },
            null,
            context.CancellationToken);
        await context.Publish(found with
        {
            RequestId = saga.CorrelationId,
            PartNumber = saga.PartNumber,
            ProcessingTimeSeconds = Math.Max(0, Math.Round((decimal)(now - saga.RequestedAt).TotalSeconds, 3)),
            CompletedAt = now,
            JoinedRequestId = found.RequestId,
        });
    }
}
