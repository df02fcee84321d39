using System.Globalization;
using PartsCatalog.SalesforceGateway.ApiKeys;
using PartsCatalog.ServiceDefaults.Caching;

namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>The clients' windows in Redis, which all replicas share: the same slices as <see cref="SlidingWindow"/>, counted by one atomic script.</summary>
internal sealed class SharedWindows(IRedis redis)
{
    // A hash a window, slice → requests. ARGV: now, then limit and slice length of each window; milliseconds.
    private const string Script =
        """
        local now = tonumber(ARGV[1])
        local windows = {}
        for i = 1, 2 do
            local slice = tonumber(ARGV[2 * i + 1])
            local current = math.floor(now / slice)
            local window = { slice = slice, current = current, used = 0, oldest = current }
            local counts = redis.call('HGETALL', KEYS[i])
            for c = 1, #counts, 2 do
                local at = tonumber(counts[c])
                if at < current - 60 then
                    redis.call('HDEL', KEYS[i], counts[c])
                else
                    window.used = window.used + tonumber(counts[c + 1])
                    window.oldest = math.min(window.oldest, at)
                end
            end
            windows[i] = window
        end
        local allowed = windows[1].used < tonumber(ARGV[2]) and windows[2].used < tonumber(ARGV[4])
        if allowed then
            for i = 1, 2 do
                redis.call('HINCRBY', KEYS[i], windows[i].current, 1)
                redis.call('PEXPIRE', KEYS[i], windows[i].slice * 62)
                windows[i].used = windows[i].used + 1
            end
        end
        return { allowed and 1 or 0, windows[1].used, windows[1].oldest, windows[2].used, windows[2].oldest }
        """;

    /// <summary>Counts a request in both windows, or, where one is used up, in neither; null when Redis cannot be asked.</summary>
    public async Task<RateLimitDecision?> TakeAsync(Guid clientId, ClientLimits limits, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!redis.IsAvailable)
            return null;
        var answer = await redis.EvaluateAsync(
            Script,
            // The braces keep both keys on one node of a cluster.
            [$"gateway:rate:{{{clientId:N}}}:{RateWindows.MinutePolicy}", $"gateway:rate:{{{clientId:N}}}:{RateWindows.HourPolicy}"],
            [
                Text(now.ToUnixTimeMilliseconds()),
                Text(limits.PerMinute!.Value),
                Text((long)SlidingWindow.SliceOf(RateWindows.Minute).TotalMilliseconds),
                Text(limits.PerHour!.Value),
                Text((long)SlidingWindow.SliceOf(RateWindows.Hour).TotalMilliseconds),
            ],
            cancellationToken);
        return answer is [var allowed, var minuteUsed, var minuteOldest, var hourUsed, var hourOldest]
            ? new RateLimitDecision(allowed == "1", WindowState.Tightest(
                State(RateWindows.MinutePolicy, limits.PerMinute.Value, minuteUsed, minuteOldest, RateWindows.Minute, now),
                State(RateWindows.HourPolicy, limits.PerHour.Value, hourUsed, hourOldest, RateWindows.Hour, now)))
            : null;
    }

    private static WindowState State(string policy, int limit, string? used, string? oldest, TimeSpan length, DateTimeOffset now)
    {
        var count = int.Parse(used!, CultureInfo.InvariantCulture);
        var leaves = SlidingWindow.LeavesAt(long.Parse(oldest!, CultureInfo.InvariantCulture), length);
        return new WindowState(policy, limit, Math.Max(0, limit - count), count == 0 ? TimeSpan.Zero : leaves - now);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
