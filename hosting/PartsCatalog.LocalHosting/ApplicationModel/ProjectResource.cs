namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project of this repository, run from its built assembly.</summary>
public sealed class ProjectResource(string name, string projectPath)
    : ProcessResource(name), IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery
{
    internal string ProjectPath { get; } = projectPath;

    internal int Replicas { get; set; } = 1;

    /// <summary>Evaluated at each start, in order; a later one of the same name wins.</summary>
    internal List<(string Name, Func<CancellationToken, ValueTask<string?>> Value)> Environment { get; } = [];

    /// <summary>Projects whose endpoints this one is told.</summary>
    internal List<ProjectResource> References { get; } = [];

    internal List<string> Arguments { get; } = [];

    internal List<HttpHealthCheck> HealthChecks { get; } = [];

    /// <summary>Set where another resource waits for its end: then an end is no death.</summary>
    internal int? ExpectedExitCode { get; set; }
}
