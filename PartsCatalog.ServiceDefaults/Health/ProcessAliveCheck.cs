using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartsCatalog.ServiceDefaults.Health;

/// <summary>Healthy whenever the process is able to answer at all.</summary>
internal sealed class ProcessAliveCheck : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HealthCheckResult.Healthy());
}
