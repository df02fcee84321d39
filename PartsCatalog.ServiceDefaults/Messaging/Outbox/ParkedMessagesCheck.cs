using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using PartsCatalog.ServiceDefaults.Data;

namespace PartsCatalog.ServiceDefaults.Messaging.Outbox;

/// <summary>Parked messages wait for a person; the service itself works.</summary>
internal sealed class ParkedMessagesCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL");
            command.CommandTimeout = 3;
            var parked = (long)(await command.ExecuteScalarAsync(cancellationToken) ?? 0L);
            return parked == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"{parked} messages are parked; see list-parked.");
        }
        catch (NpgsqlException e) when (PostgresErrors.IsTransient(e))
        {
            return HealthCheckResult.Degraded("The outbox cannot be read.", e);
        }
    }
}
