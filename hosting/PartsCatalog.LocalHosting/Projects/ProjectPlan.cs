using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Processes;
using Aspire.Hosting.Servers;
using Aspire.Hosting.State;

namespace Aspire.Hosting.Projects;

/// <summary>One process of a .NET project: the built assembly itself, never `dotnet run`, whose child would outlive it.</summary>
internal sealed class ProjectPlan(
    ProjectResource project,
    int replica,
    ProjectEnvironment environment,
    IReadOnlyDictionary<string, string?> overrides,
    StateDirectory state,
    HttpClient http,
    LocalHostingOptions options) : IProcessPlan
{
    private string _assembly = "";

    /// <summary>The ports of this one process, by endpoint.</summary>
    public Dictionary<string, int> Ports { get; } = [];

    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        _assembly = BuiltAssembly.Find(project.ProjectPath);
        return Task.CompletedTask;
    }

    public async Task<ChildLaunch> CreateLaunchAsync(CancellationToken cancellationToken)
    {
        var variables = await environment.CreateAsync(project, replica, Ports, cancellationToken);
        foreach (var (name, value) in overrides)
            variables[name] = value;
        return new ChildLaunch
        {
            FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet",
            Arguments = [_assembly, .. project.Arguments],
            WorkingDirectory = Path.GetDirectoryName(project.ProjectPath)!,
            Environment = variables,
            LogFile = state.LogFile(project.Replicas == 1 ? project.Name : string.Create(CultureInfo.InvariantCulture, $"{project.Name}-{replica}")),
            StopTimeout = options.StopTimeout,
        };
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var check in project.HealthChecks)
        {
            var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports[check.EndpointName]}{check.Path}"));
            try
            {
                using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if ((int)response.StatusCode != check.StatusCode)
                    return $"{check.Path} answers {(int)response.StatusCode}";
            }
            catch (HttpRequestException exception)
            {
                return exception.Message;
            }
        }
        return null;
    }

    public Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
