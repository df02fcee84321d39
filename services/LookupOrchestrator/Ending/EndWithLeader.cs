using MassTransit;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.LookupOrchestrator.Saga;
using PartsCatalog.LookupOrchestrator.Sessions;
using PartsCatalog.ServiceDefaults.Messaging;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>The session that this one joined has ended: so does this one, with its own id and its own event.</summary>
internal sealed class EndWithLeader(UnitOfWork unitOfWork, TimeProvider time) : LookupMessageActivity<LeaderEnded>
{
    protected override async Task RunAsync(BehaviorContext<LookupSaga, LeaderEnded> context)
    {
        var (saga, now) = (context.Saga, time.GetUtcNow());
        if (context.Message.Completed is { } completed)
        {
            saga.Note(now, "COMPLETED", $"With session {completed.RequestId}.");
            saga.Next = LookupStep.Close;
            await SharedEnd.CompleteAsync(unitOfWork, context, completed, now);
            return;
        }

        var failed = context.Message.Failed ?? throw new InvalidOperationException("A leader ends completed or failed.");
        saga.Sources = EndedSources.Of(failed.SuccessfulSources, failed.FailedSources, now);
        saga.Note(now, "FAILED", failed.Detail);
        saga.Next = LookupStep.Fail;
        await SessionStore.CloseAsync(
            unitOfWork,
            saga,
            new SessionEnd(SessionStatus.Failed, now, saga.Sources) { FailureReason = failed.Reason, FailureDetail = failed.Detail, Candidates = failed.Candidates },
            null,
            context.CancellationToken);
        await context.Publish(failed with { RequestId = saga.CorrelationId, PartNumber = saga.PartNumber, FailedAt = now, JoinedRequestId = failed.RequestId });
    }
}
