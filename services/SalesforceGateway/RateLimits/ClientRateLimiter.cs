using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PartsCatalog.SalesforceGateway.ApiKeys;

namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>
/// Holds each client to its limits over all replicas. This process counts too: what it let through alone can never be more than what all let through, so it may
/// refuse without asking Redis, and with Redis gone there is a local limit and never none.
/// </summary>
internal sealed class ClientRateLimiter(SharedWindows shared, IOptions<RateLimitOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, LocalWindows> _clients = new();

    public ClientLimits LimitsOf(AuthenticatedClient client) => client.Development
        ? new ClientLimits(options.Value.DevelopmentPerMinute, options.Value.DevelopmentPerHour)
        : new ClientLimits(client.PerMinute ?? options.Value.PerMinute, client.PerHour ?? options.Value.PerHour);

    public async ValueTask<RateLimitDecision> TakeAsync(AuthenticatedClient client, CancellationToken cancellationToken)
    {
        var limits = LimitsOf(client);
        var now = clock.GetUtcNow();
        var local = LocalOf(client.ClientId, limits.PerMinute!.Value, limits.PerHour!.Value);
        var decision = local.Take(now);
        // The development key is for load tests: what they measure is not to be Redis.
        if (!decision.Allowed || client.Development || await shared.TakeAsync(client.ClientId, limits, now, cancellationToken) is not { } overall)
            return decision;
        if (!overall.Allowed)
            local.GiveBack();
        return overall;
    }

    private LocalWindows LocalOf(Guid clientId, int perMinute, int perHour)
    {
        var windows = _clients.GetOrAdd(clientId, static (_, limits) => new LocalWindows(limits.perMinute, limits.perHour), (perMinute, perHour));
        if (!windows.HaveLimits(perMinute, perHour))
            _clients[clientId] = windows = new LocalWindows(perMinute, perHour);
        return windows;
    }
}
