namespace Aspire.Hosting.Orchestration;

/// <summary>What is known of one process at one moment.</summary>
internal sealed record ProcessStatus(ResourceState State, bool IsHealthy, int? ProcessId, int Restarts, string? Detail, int? ExitCode)
{
    public static ProcessStatus Initial { get; } = new(ResourceState.Stopped, IsHealthy: false, ProcessId: null, Restarts: 0, Detail: null, ExitCode: null);
}
