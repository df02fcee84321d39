using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace PartsCatalog.ServiceDefaults.Telemetry;

/// <summary>Holds the exporters for as long as the host lives; disposing flushes them.</summary>
internal sealed class TelemetryService(OpenTelemetrySdk sdk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = sdk.TracerProvider;
        _ = sdk.MeterProvider;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
