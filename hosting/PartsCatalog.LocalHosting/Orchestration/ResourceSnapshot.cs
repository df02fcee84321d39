namespace Aspire.Hosting;

/// <summary>What is known of a resource at one moment.</summary>
/// <param name="Detail">What it waits for, what is wrong with it, or why it failed, with its last log lines.</param>
public sealed record ResourceSnapshot(string Name, ResourceState State, bool IsHealthy, string? Url, int Restarts, string? Detail);
