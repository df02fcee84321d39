using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PartsCatalog.SalesforceGateway.ApiKeys;

namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>Counts each client's requests in a minute and in an hour. A refused request counts in neither.</summary>
internal sealed class ClientRateLimiter(IOptions<RateLimitOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Windows> _clients = new();

    public ClientLimits LimitsOf(AuthenticatedClient client) => client.Development
        ? new ClientLimits(options.Value.DevelopmentPerMinute, options.Value.DevelopmentPerHour)
        : new ClientLimits(client.PerMinute ?? options.Value.PerMinute, client.PerHour ?? options.Value.PerHour);

    public RateLimitDecision Take(AuthenticatedClient client)
    {
        var (perMinute, perHour) = LimitsOf(client);
        var windows = _clients.GetOrAdd(client.ClientId, static (_, limits) => new Windows(limits.perMinute, limits.perHour), (perMinute: perMinute!.Value, perHour: perHour!.Value));
        if (windows.Minute.Limit != perMinute || windows.Hour.Limit != perHour)
        {
            windows = new Windows(perMinute.Value, perHour.Value);
            _clients[client.ClientId] = windows;
        }

        lock (windows.Gate)
        {
            var now = clock.GetUtcNow();
            windows.Minute.Advance(now);
            windows.Hour.Advance(now);
            var allowed = windows.Minute.Remaining > 0 && windows.Hour.Remaining > 0;
            if (allowed)
            {
                windows.Minute.Take();
                windows.Hour.Take();
            }

            var tightest = Tightest(windows.Minute, windows.Hour);
            return new RateLimitDecision(allowed, tightest.Name, tightest.Limit, tightest.Remaining, tightest.UntilRoom(now));
        }
    }

    // Both used up: the hour, since waiting for the minute alone would not help.
    private static SlidingWindow Tightest(SlidingWindow minute, SlidingWindow hour) => hour.Remaining <= minute.Remaining ? hour : minute;

    private sealed class Windows(int perMinute, int perHour)
    {
        public Lock Gate { get; } = new();

        public SlidingWindow Minute { get; } = new("permin", perMinute, TimeSpan.FromMinutes(1));

        public SlidingWindow Hour { get; } = new("perhr", perHour, TimeSpan.FromHours(1));
    }
}
