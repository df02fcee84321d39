using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Projects;
using Aspire.Hosting.Servers;
using Aspire.Hosting.State;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Orchestration;

/// <summary>Makes the running side of each resource: ports, parameters' values, supervisors, fronts.</summary>
internal sealed class ResourceFactory(
    IConfiguration configuration,
    LocalHostingOptions options,
    StateDirectory state,
    ChangeSignal changes,
    HttpClient http,
    TimeProvider time)
{
    private readonly PortBook _ports = new(state.Path);
    private readonly ParameterStore _secrets = new(state.Path);
    private readonly ServerBinaries _binaries = new(options.BinariesRoot);
    private readonly ProjectEnvironment _environment = new(configuration);

    public List<TcpFront> Fronts { get; } = [];

    /// <summary>Gives every parameter its value and every endpoint its port, so that all connection strings are known before anything starts.</summary>
    public void Resolve(IReadOnlyList<IResource> resources)
    {
        foreach (var parameter in resources.OfType<ParameterResource>())
        {
            parameter.Value = configuration["Parameters:" + parameter.Name] is { Length: > 0 } configured ? configured
                : parameter.Default
                ?? (parameter.Secret
                    ? _secrets.GetOrCreate(parameter.Name)
                    : throw new Processes.ResourceStartException(
                        $"Parameter '{parameter.Name}' has no value: set Parameters:{parameter.Name}, for example by the variable Parameters__{parameter.Name}."));
        }
        foreach (var resource in resources.OfType<ProcessResource>())
        {
            foreach (var endpoint in resource.Endpoints)
                endpoint.Port = endpoint.FixedPort ?? _ports.Acquire($"{resource.Name}/{endpoint.Name}");
        }
    }

    public RunningResource Create(ProcessResource resource, Func<CancellationToken, Task> dependencies) => resource switch
    {
        PostgresServerResource server => Create(server, new PostgresPlan(server, state, _binaries, time), dependencies),
        RabbitMQServerResource server => Create(server, new RabbitMqPlan(server, state, _binaries, http, time), dependencies),
        RedisResource server => Create(server, new RedisPlan(server, state, _binaries), dependencies),
        ProjectResource project => Create(project, dependencies),
        _ => throw new InvalidOperationException($"{resource.Name} is of a kind that this host does not know: {resource.GetType().Name}."),
    };

    private RunningResource Create(ProcessResource server, IProcessPlan plan, Func<CancellationToken, Task> dependencies)
    {
        var log = state.LogFile(server.Name);
        LogFile.Rotate(log);
        return new RunningResource(server, [Supervise(plan, dependencies, expectedExitCode: null)], [log], new Dictionary<string, string?>(), changes, time);
    }

    private RunningResource Create(ProjectResource project, Func<CancellationToken, Task> dependencies)
    {
        var overrides = new Dictionary<string, string?>();
        var plans = new List<ProjectPlan>();
        var logs = new List<string>();
        for (var replica = 0; replica < project.Replicas; replica++)
        {
            var plan = new ProjectPlan(project, replica, _environment, overrides, state, http, options);
            foreach (var endpoint in project.Endpoints)
            {
                plan.Ports[endpoint.Name] = project.Replicas == 1
                    ? endpoint.Port
                    : _ports.Acquire(string.Create(CultureInfo.InvariantCulture, $"{project.Name}-{replica}/{endpoint.Name}"));
            }
            plans.Add(plan);
            logs.Add(state.LogFile(project.Replicas == 1 ? project.Name : string.Create(CultureInfo.InvariantCulture, $"{project.Name}-{replica}")));
        }
        logs.ForEach(LogFile.Rotate);
        var supervisors = plans.ConvertAll(plan => Supervise(plan, dependencies, project.ExpectedExitCode));
        var running = new RunningResource(project, supervisors, logs, overrides, changes, time);
        if (project.Replicas > 1)
            AddFronts(project, plans, running);
        return running;
    }

    private void AddFronts(ProjectResource project, List<ProjectPlan> plans, RunningResource running)
    {
        foreach (var endpoint in project.Endpoints)
            Fronts.Add(new TcpFront(endpoint.Port, () => [.. running.HealthyReplicas().Select(index => plans[index].Ports[endpoint.Name])]));
    }

    private ProcessSupervisor Supervise(IProcessPlan plan, Func<CancellationToken, Task> dependencies, int? expectedExitCode) =>
        new(plan, new RestartPolicy(options, time), dependencies, expectedExitCode, changes, time);
}
