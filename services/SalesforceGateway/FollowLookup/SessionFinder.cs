namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>Finds a session by what the gateway knows itself and what the orchestrator says.</summary>
internal sealed class SessionFinder(KnownLookups lookups, OrchestratorClient orchestrator)
{
    public async Task<FoundSession> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var known = await lookups.FindAsync(sessionId, cancellationToken);
        var told = await orchestrator.FindAsync(sessionId, cancellationToken);
        return new FoundSession(SessionView.Of(sessionId, known, told.Session), MayExist: known.IsKnown || !told.Reachable);
    }
}
