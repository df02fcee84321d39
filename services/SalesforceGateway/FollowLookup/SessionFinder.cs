using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Supersession;

namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Finds a session by what the gateway knows itself and what the orchestrator says.</summary>
internal sealed class SessionFinder(KnownLookups lookups, OrchestratorClient orchestrator, SupersessionStore supersessions, TimeProvider clock)
{
    public async Task<FoundSession> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var known = await lookups.FindAsync(sessionId, cancellationToken);
        var told = await orchestrator.FindAsync(sessionId, cancellationToken);
        var session = SessionView.Of(sessionId, known, told.Session, clock.GetUtcNow());
        if (session is { Status: SessionStatus.Completed } && known.Completed is { } end)
            session = session with { Supersession = await SupersessionOfAsync(end, cancellationToken) };
        return new FoundSession(session, MayExist: known.IsKnown || !told.Reachable);
    }

    /// <summary>
    /// The lookup whose answers and settlement a session has: its own, or those of the one that it joined or was answered from. Null when there is no such session.
    /// </summary>
    public async Task<Guid?> WhoseAnswersAsync(Guid sessionId, CancellationToken cancellationToken) => await FindAsync(sessionId, cancellationToken) switch
    {
        { Session.JoinedSessionId: { } other } => other,
        { Session: null, MayExist: false } => null,
        _ => sessionId,
    };

    // Of the number that was asked for: suppliers may have answered with the part that takes its place.
    private async Task<SupersessionView?> SupersessionOfAsync(LookupCompleted end, CancellationToken cancellationToken) =>
        PartKey.TryCreate(end.Part.Manufacturer, end.PartNumber, out var asked) ? await supersessions.FindAsync(asked, cancellationToken) : null;
}
