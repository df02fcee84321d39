using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Reuse;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>The record stands: the session ends, once; a later round only renews the record and the session's pointer to it.</summary>
internal sealed class CompleteLookup(UnitOfWork unitOfWork, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var built = saga.Built ?? throw new InvalidOperationException("A lookup completes with a record.");
        saga.Built = null;
        saga.Round = Math.Max(saga.Round, built.Round);
        saga.DeadlineAt = null;
        saga.Note(now, "RECORD_BUILT", $"Version {built.Version}, {built.Change}; confidence {built.ConfidenceScore:0.00}, {built.ValidationStatus}.");
        saga.Next = saga.HasNewEvidence ? LookupStep.Settle : LookupStep.Close;
        var completed = Completed(saga, built, now);
        var end = new SessionEnd(SessionStatus.Completed, saga.CompletedAt ?? now, saga.SourcesOfRecord) { CatalogId = built.CatalogId, CatalogVersion = built.Version };
        var joiners = await SessionStore.CloseAsync(unitOfWork, saga, end, VerifiedLookups.After(saga, completed, now), context.CancellationToken);
        if (saga.CompletedAt is not null)
        {
            return;
        }

        saga.CompletedAt = now;
        saga.FlightKey = null;
        await context.Publish(completed);
        foreach (var joiner in joiners)
        {
            await context.SendTo(EndpointNames.LookupSaga, new LeaderEnded { SessionId = joiner, Completed = completed });
        }
    }

    private static LookupCompleted Completed(LookupSaga saga, CatalogRecordBuilt built, DateTimeOffset now) => new()
    {
        RequestId = saga.CorrelationId,
        PartNumber = saga.PartNumber,
        Part = built.Part,
        CatalogId = built.CatalogId,
        Version = built.Version,
        Change = built.Change,
        ConfidenceScore = built.ConfidenceScore,
        ValidationStatus = built.ValidationStatus,
        SuccessfulSources = [.. saga.SourcesOfRecord.Where(source => source.Answered).Select(source => source.Source)],
        FailedSources = [.. saga.SourcesOfRecord.Where(source => !source.Answered).Select(source => source.Source)],
        ProcessingTimeSeconds = Math.Max(0, Math.Round((decimal)(now - saga.RequestedAt).TotalSeconds, 3)),
        CompletedAt = now,
    };
}
