using Aspire.Hosting.Processes;

namespace Aspire.Hosting.Servers;

/// <summary>What one kind of process needs: how it is prepared, started, and asked whether it is well.</summary>
internal interface IProcessPlan
{
    /// <summary>Before each start. A <see cref="ResourceStartException"/> is final; any other failure counts as a death.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken);

    /// <summary>Null when it is well, otherwise what is wrong.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);

    /// <summary>After each start, when it is well for the first time and before anyone is told so.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
