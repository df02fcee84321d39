using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;
using Aspire.Hosting.Processes;
using Aspire.Hosting.State;
using Aspire.Hosting.Terminal;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>A system that can be started and stopped.</summary>
public sealed class DistributedApplication : IAsyncDisposable
{
    private readonly IConfiguration _configuration;
    private readonly IReadOnlyList<IResource> _described;
    private readonly LocalHostingOptions _options;
    private readonly string _appHostDirectory;
    private readonly bool _temporary;
    private readonly ChangeSignal _changes = new();
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<RunningResource> _resources = [];
    private readonly SemaphoreSlim _stopping = new(1);

    private TemporaryDirectory? _ownDirectory;
    private StateDirectory? _state;
    private ResourceFactory? _factory;

    internal DistributedApplication(
        IConfiguration configuration,
        IReadOnlyList<IResource> described,
        LocalHostingOptions options,
        string appHostDirectory,
        bool temporary)
    {
        _configuration = configuration;
        _described = described;
        _options = options;
        _appHostDirectory = appHostDirectory;
        _temporary = temporary;
    }

    /// <summary>The servers and services, in the order of AppHost.cs.</summary>
    public IReadOnlyList<RunningResource> Resources => _resources;

    /// <summary>Where data and logs are.</summary>
    public string StatePath => _state?.Path ?? throw new InvalidOperationException("The application has not been started.");

    internal ChangeSignal Changes => _changes;

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        CreateBuilder(new DistributedApplicationOptions { Args = args });

    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) =>
        BuilderCapture.Current is { } capture
            ? new DistributedApplicationBuilder(capture.Options) { Capture = capture }
            : new DistributedApplicationBuilder(options);

    /// <summary>Starts everything and returns at once; each resource starts when what it waits for is well.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_temporary)
            _ownDirectory = TemporaryDirectory.Create();
        var path = _ownDirectory?.Path ?? _options.StateDirectory ?? StateDirectory.DefaultPath(_appHostDirectory);
        _state = await StateDirectory.OpenAsync(Path.GetFullPath(path), _options.Fresh, cancellationToken);
        _factory = new ResourceFactory(_configuration, _options, _state, _changes, _http, _time);
        _factory.Resolve(_described);
        foreach (var resource in _described.OfType<ProcessResource>())
            _resources.Add(_factory.Create(resource, stopping => WaitForAsync(resource, stopping)));
        _factory.Fronts.ForEach(front => front.Start());
        await Task.WhenAll(_resources.Where(running => !running.Resource.ExplicitStart).Select(running => running.StartAsync()));
    }

    /// <summary>Stops everything: first what others do not wait for, the servers last.</summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _stopping.WaitAsync(cancellationToken);
        try
        {
            foreach (var group in StopOrder.Of(_resources))
                await Task.WhenAll(group.Select(running => running.StopAsync()));
            foreach (var front in _factory?.Fronts ?? [])
                await front.DisposeAsync();
            _factory?.Fronts.Clear();
        }
        finally
        {
            _stopping.Release();
        }
    }

    /// <summary>Starts, shows how things are, and stops at Ctrl+C or SIGTERM.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await ConsoleHost.RunAsync(this, (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop), Console.Out, cancellationToken);
        }
        catch (ResourceStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            Environment.ExitCode = 1;
        }
    }

    public void Run() => RunAsync().GetAwaiter().GetResult();

    public RunningResource GetResource(string name) =>
        _resources.Find(running => running.Name == name)
        ?? throw new ArgumentException($"There is no server or service named '{name}'; there are: {string.Join(", ", _resources.Select(running => running.Name))}.", nameof(name));

    public async Task<string> GetConnectionStringAsync(string resourceName, CancellationToken cancellationToken = default)
    {
        var resource = _described.OfType<IResourceWithConnectionString>().FirstOrDefault(resource => resource.Name == resourceName)
            ?? throw new ArgumentException($"'{resourceName}' has no connection string.", nameof(resourceName));
        return await resource.GetConnectionStringAsync(cancellationToken) ?? throw new InvalidOperationException($"'{resourceName}' has an empty connection string.");
    }

    public string GetParameter(string name) =>
        _described.OfType<ParameterResource>().FirstOrDefault(parameter => parameter.Name == name)?.Value
        ?? throw new ArgumentException($"There is no parameter named '{name}'.", nameof(name));

    /// <summary>A client for a service's HTTP endpoint.</summary>
    public HttpClient CreateHttpClient(string resourceName) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = GetResource(resourceName).Url };

    /// <summary>Waits until all that was started is well.</summary>
    public async Task WaitForHealthyAsync(TimeSpan within, CancellationToken cancellationToken = default)
    {
        foreach (var running in _resources.Where(running => !running.Resource.ExplicitStart && running.Resource is not ProjectResource { ExpectedExitCode: not null }))
            await running.WaitForHealthyAsync(within, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var running in _resources)
            await running.DisposeProcessesAsync();
        _resources.Clear();
        _state?.Dispose();
        _ownDirectory?.Dispose();
        _state = null;
        _ownDirectory = null;
        _http.Dispose();
    }

    private async Task WaitForAsync(ProcessResource resource, CancellationToken stopping)
    {
        foreach (var wait in resource.Waits)
        {
            var process = wait.Resource is IResourceWithParent child ? child.Parent : wait.Resource;
            if (process is not ProcessResource)
                continue; // a parameter: there from the start
            var running = GetResource(process.Name);
            await _changes.WaitAsync(
                () => wait.ExitCode is { } code
                    ? running.Current.State == ResourceState.Finished && running.ExitCode == code
                    : running.Current is { State: ResourceState.Running, IsHealthy: true },
                stopping);
        }
    }
}
