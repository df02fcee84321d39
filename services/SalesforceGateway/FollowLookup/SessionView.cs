using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Puts together what is said about a session: what the gateway knows itself, over what the orchestrator says.</summary>
internal static class SessionView
{
    private const int LongestRetrySeconds = 60;

    /// <summary>The session, or null when nobody has heard of it.</summary>
    public static LookupSession? Of(Guid sessionId, KnownLookup known, LookupSession? told, DateTimeOffset now)
    {
        if ((told ?? FromOwnRow(sessionId, known)) is not { } session)
            return null;
        session = known switch
        {
            { Failed: { } failed } => Failed(session, failed),
            { Completed: { } completed, IsReadable: true } => Completed(session, completed),
            { Completed: { } completed } => StillInProgress(session) with { JoinedSessionId = completed.JoinedRequestId ?? session.JoinedSessionId },
            // The orchestrator is ahead of its message to us: the document is not here yet.
            _ when session.Status == SessionStatus.Completed => StillInProgress(session),
            _ => session,
        };
        return session with
        {
            StatusUrl = Links.Status(sessionId),
            RawUrl = Links.Raw(sessionId),
            RetryAfterSeconds = session.Status is SessionStatus.Completed or SessionStatus.Failed ? null : RetryAfter(session, now),
        };
    }

    // A fifth of the time it has taken: a lookup of seconds is heard of within one, one of a batch that takes days is not asked after each second.
    private static int RetryAfter(LookupSession session, DateTimeOffset now) =>
        (int)Math.Clamp((now - (session.RequestTimestamp ?? now)).TotalSeconds / 5, 1, LongestRetrySeconds);

    private static LookupSession? FromOwnRow(Guid sessionId, KnownLookup known) => known switch
    {
        { Accepted: { } accepted } => new LookupSession
        {
            SessionId = sessionId,
            PartNumber = accepted.PartNumber,
            Manufacturer = accepted.Manufacturer,
            RequestTimestamp = accepted.RequestedAt,
            RequestSource = accepted.Source,
            Priority = accepted.Priority,
            Status = SessionStatus.Pending,
        },
        { Completed: { } completed } => new LookupSession { SessionId = sessionId, PartNumber = completed.PartNumber, Status = SessionStatus.InProgress },
        { Failed: { } failed } => new LookupSession { SessionId = sessionId, PartNumber = failed.PartNumber, Manufacturer = failed.Manufacturer, Status = SessionStatus.Failed },
        _ => null,
    };

    private static LookupSession Completed(LookupSession session, LookupCompleted end) => session with
    {
        Status = SessionStatus.Completed,
        Stage = null,
        Manufacturer = end.Part.Manufacturer,
        CompletionTimestamp = end.CompletedAt,
        TotalSourcesQueried = session.TotalSourcesQueried ?? end.SuccessfulSources.Count + end.FailedSources.Count,
        SuccessfulSources = end.SuccessfulSources.Count,
        FailedSources = [.. end.FailedSources.Select(source => source.Value)],
        ProcessingTimeSeconds = end.ProcessingTimeSeconds,
        CatalogRecordId = end.CatalogId,
        CatalogVersion = end.Version,
        JoinedSessionId = end.JoinedRequestId,
        RecordUrl = Links.Record(end.Part),
        FromCache = end.FromCache,
    };

    private static LookupSession Failed(LookupSession session, LookupFailed end) => session with
    {
        Status = SessionStatus.Failed,
        Stage = null,
        CompletionTimestamp = end.FailedAt,
        TotalSourcesQueried = session.TotalSourcesQueried ?? end.SuccessfulSources.Count + end.FailedSources.Count,
        SuccessfulSources = end.SuccessfulSources.Count,
        FailedSources = [.. end.FailedSources.Select(source => source.Value)],
        ProcessingTimeSeconds = session.ProcessingTimeSeconds ?? Seconds(session.RequestTimestamp, end.FailedAt),
        FailureReason = end.Reason,
        FailureDetail = end.Detail,
        Candidates = end.Candidates,
        JoinedSessionId = end.JoinedRequestId,
    };

    private static LookupSession StillInProgress(LookupSession session) => session with
    {
        Status = SessionStatus.InProgress,
        CompletionTimestamp = null,
        ProcessingTimeSeconds = null,
        CatalogRecordId = null,
        CatalogVersion = null,
    };

    private static decimal? Seconds(DateTimeOffset? from, DateTimeOffset to) =>
        from is { } start ? Math.Round((decimal)(to - start).TotalSeconds, 3) : null;
}
