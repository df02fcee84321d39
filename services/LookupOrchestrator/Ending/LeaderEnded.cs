using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.LookupOrchestrator.Ending;

/// <summary>To a session that joined another: that one ended, with one of the two.</summary>
internal sealed record LeaderEnded
{
    /// <summary>The session that joined.</summary>
    public required Guid SessionId { get; init; }

    /// <summary>How the leader ended.</summary>
    public LookupCompleted? Completed { get; init; }

    /// <summary>How the leader ended.</summary>
    public LookupFailed? Failed { get; init; }
}
