using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.LookupOrchestrator.Sessions;

/// <summary>What came of opening a session.</summary>
/// <param name="IsNew">False when the request was seen before and has ended.</param>
/// <param name="JoinedSessionId">The session that already asks about the same part.</param>
internal readonly record struct OpenedSession(bool IsNew, Guid? JoinedSessionId)
{
    /// <summary>The end of a lookup that answers this one too.</summary>
    public LookupCompleted? Reused { get; init; }
}
