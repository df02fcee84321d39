using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PartsCatalog.ServiceDefaults.Caching;

/// <summary>Redis that is gone makes a service slower, not ill: degraded.</summary>
internal sealed class RedisCheck(IRedis redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await redis.GetAsync("health", cancellationToken);
        return redis.IsAvailable ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("Redis is not configured or does not answer.");
    }
}
