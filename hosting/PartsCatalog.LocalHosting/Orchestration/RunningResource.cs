using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Processes;

namespace Aspire.Hosting;

/// <summary>A resource of a started application: what it is reached by, how it is, and what tests and people do to it.</summary>
public sealed class RunningResource
{
    private readonly ProcessResource _resource;
    private readonly IReadOnlyList<ProcessSupervisor> _processes;
    private readonly IReadOnlyList<string> _logFiles;
    private readonly ChangeSignal _changes;
    private readonly TimeProvider _time;

    internal RunningResource(
        ProcessResource resource,
        IReadOnlyList<ProcessSupervisor> processes,
        IReadOnlyList<string> logFiles,
        IDictionary<string, string?> environment,
        ChangeSignal changes,
        TimeProvider time)
    {
        _resource = resource;
        _processes = processes;
        _logFiles = logFiles;
        _changes = changes;
        _time = time;
        Environment = environment;
    }

    public string Name => _resource.Name;

    /// <summary>Variables for the next start, over those of the AppHost.</summary>
    public IDictionary<string, string?> Environment { get; }

    /// <summary>The URL that others reach it by; of the first HTTP endpoint.</summary>
    public Uri Url => _resource.Endpoints.Find(endpoint => endpoint.IsHttp)?.Url ?? throw new InvalidOperationException($"{Name} has no HTTP endpoint.");

    /// <summary>One entry a replica; none where the process is down.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _processes.Select(process => process.Status.ProcessId).OfType<int>()];

    public ResourceSnapshot Current
    {
        get
        {
            var statuses = _processes.Select(process => process.Status).ToList();
            var worst = statuses.MaxBy(status => Severity(status.State))!;
            var detail = string.Join('\n', statuses.Select(status => status.Detail).OfType<string>().Distinct());
            return new ResourceSnapshot(
                Name,
                worst.State,
                statuses.TrueForAll(status => status.IsHealthy),
                ShownUrl(),
                statuses.Sum(status => status.Restarts),
                detail.Length > 0 ? detail : null);
        }
    }

    internal ProcessResource Resource => _resource;

    internal int? ExitCode => _processes[0].Status.ExitCode;

    public Uri GetEndpoint(string name) => _resource.Endpoint(name).Url;

    public Task StartAsync() => Task.WhenAll(_processes.Select(process => process.StartAsync()));

    /// <summary>Ends it in order; it stays down until it is started again.</summary>
    public Task StopAsync() => Task.WhenAll(_processes.Select(process => process.StopAsync()));

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Sends a signal to its processes; SIGKILL to all that they started as well. What it kills is started again.</summary>
    public void Kill(UnixSignal signal = UnixSignal.Kill)
    {
        foreach (var process in _processes)
            process.Send(signal);
    }

    public void KillReplica(int index, UnixSignal signal = UnixSignal.Kill) => _processes[index].Send(signal);

    public Task WaitForHealthyAsync(TimeSpan within, CancellationToken cancellationToken = default) =>
        WaitAsync(snapshot => snapshot is { State: ResourceState.Running, IsHealthy: true }, within, cancellationToken);

    public Task WaitForStateAsync(ResourceState state, TimeSpan within, CancellationToken cancellationToken = default) =>
        WaitAsync(snapshot => snapshot.State == state, within, cancellationToken);

    /// <summary>Waits for a condition; when it does not come, says how the resource was instead.</summary>
    public async Task WaitAsync(Func<ResourceSnapshot, bool> condition, TimeSpan within, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _changes.WaitAsync(() => condition(Current), either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            var now = Current;
            throw new TimeoutException($"{Name} is {now.State}, {(now.IsHealthy ? "healthy" : "not healthy")}, after {within.TotalSeconds} s. {now.Detail}", exception);
        }
    }

    public string ReadLog() => string.Concat(_logFiles.Select(LogFile.ReadAll));

    internal IReadOnlyList<int> HealthyReplicas() =>
        [.. Enumerable.Range(0, _processes.Count).Where(index => _processes[index].Status.IsHealthy)];

    internal async Task DisposeProcessesAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    internal void CutLogs()
    {
        foreach (var file in _logFiles)
            LogFile.CutIfTooLong(file);
    }

    private string? ShownUrl() =>
        (_resource.Endpoints.Find(endpoint => endpoint is { IsShown: true, IsHttp: true })
            ?? _resource.Endpoints.Find(endpoint => endpoint.IsHttp && _resource is ProjectResource)
            ?? _resource.Endpoints.Find(endpoint => endpoint.IsShown))?.Url.GetLeftPart(UriPartial.Authority);

    private static int Severity(ResourceState state) => state switch
    {
        ResourceState.Failed => 7,
        ResourceState.Restarting => 6,
        ResourceState.Starting => 5,
        ResourceState.Waiting => 4,
        ResourceState.Stopping => 3,
        ResourceState.Stopped => 2,
        ResourceState.Finished => 1,
        _ => 0,
    };
}
