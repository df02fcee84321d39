using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>
/// Keeps trace ids running through messages when nothing exports traces: without a listener the libraries start no activity, and the
/// log lines of one lookup could not be told apart.
/// </summary>
internal sealed class TraceIdsWithoutExporter : IHostedService, IDisposable
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name is "MassTransit" or "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();
}
