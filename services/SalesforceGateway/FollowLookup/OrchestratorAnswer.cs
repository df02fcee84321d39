namespace PartsCatalog.SalesforceGateway.FollowLookup;

/// <summary>What the orchestrator says about a session.</summary>
/// <param name="Reachable">False when it could not be asked.</param>
/// <param name="Session">The session, when it knows it.</param>
internal sealed record OrchestratorAnswer(bool Reachable, LookupSession? Session)
{
    public static OrchestratorAnswer Unreachable { get; } = new(false, null);

    public static OrchestratorAnswer Unknown { get; } = new(true, null);
}
