using MassTransit;
using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Reuse;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>There is no record to be had: the session ends and says why. A lookup that had completed stays so; only its renewal failed.</summary>
internal sealed class FailLookup(UnitOfWork unitOfWork, TimeProvider time) : LookupActivity
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        var failure = saga.Failure ?? throw new InvalidOperationException("A lookup fails for a reason.");
        saga.DeadlineAt = null;
        saga.Note(now, "FAILED", failure.Detail);
        if (saga.CompletedAt is not null)
        {
            return;
        }

        var joiners = await SessionStore.CloseAsync(
            unitOfWork,
            saga,
            new SessionEnd(SessionStatus.Failed, now, saga.Sources) { FailureReason = failure.Reason, FailureDetail = failure.Detail, Candidates = failure.Candidates },
            failure.Reason == LookupFailureReason.Invalid ? null : VerifiedLookups.Forget(saga),
            context.CancellationToken);
        saga.FlightKey = null;
        var failed = new LookupFailed
        {
            RequestId = saga.CorrelationId,
            PartNumber = saga.PartNumber,
            Manufacturer = saga.Manufacturer,
            Reason = failure.Reason,
            Detail = failure.Detail,
            Candidates = failure.Candidates,
            SuccessfulSources = [.. saga.Sources.Where(source => source.Answered).Select(source => source.Source)],
            FailedSources = [.. saga.Sources.Where(source => !source.Answered).Select(source => source.Source)],
            FailedAt = now,
        };
        await context.Publish(failed);
        foreach (var joiner in joiners)
        {
            await context.SendTo(EndpointNames.LookupSaga, new LeaderEnded { SessionId = joiner, Failed = failed });
        }
    }
}
