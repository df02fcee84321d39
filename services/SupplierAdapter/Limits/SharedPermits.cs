using System.Globalization;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Caching;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>
/// Counts in Redis, for all replicas, by one atomic script over the log of the permits given. While Redis is down each replica counts for itself,
/// and goes on from what it was given so far.
/// </summary>
/// <param name="supplier">Whose limits they are.</param>
/// <param name="plan">The limits.</param>
/// <param name="redis">Redis.</param>
/// <param name="local">What counts while Redis is down.</param>
/// <param name="clock">Time.</param>
internal sealed class SharedPermits(SupplierName supplier, RatePlan plan, IRedis redis, LocalPermits local, TimeProvider clock) : IPermits
{
    // KEYS: log of permits (sorted by time), end of the pause, replicas where an interactive lookup waits (until when), schedule of batches.
    // ARGV: now; id of the permit; interactive or batch; whether it waits; replica; interval and burst of batches; then permits and length of each
    // window. Milliseconds. The n-th newest permit tells when a window has room again; the added millisecond makes up for what was cut off.
    private const string Take =
        """
        local now = tonumber(ARGV[1])
        local batch = ARGV[3] == 'batch'
        local interval = tonumber(ARGV[6])
        local free = math.max(now, tonumber(redis.call('GET', KEYS[2]) or now))
        local longest = 0
        for i = 8, #ARGV, 2 do
            local limit, length = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
            local nth = redis.call('ZREVRANGE', KEYS[1], limit - 1, limit - 1, 'WITHSCORES')
            if nth[2] then free = math.max(free, tonumber(nth[2]) + length + 1) end
            longest = math.max(longest, length)
        end
        local schedule = now
        if batch and interval > 0 then
            schedule = math.max(now, tonumber(redis.call('GET', KEYS[4]) or now))
            free = math.max(free, math.ceil(schedule - interval * (tonumber(ARGV[7]) - 1)))
        end
        if batch then
            redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
            local waiting = redis.call('ZRANGE', KEYS[3], 0, 0, 'WITHSCORES')
            if waiting[2] then free = math.max(free, tonumber(waiting[2])) end
        end
        if free > now then
            if not batch and ARGV[4] == '1' then
                redis.call('ZADD', KEYS[3], free + 250, ARGV[5])
                redis.call('PEXPIRE', KEYS[3], math.ceil(free - now) + 1000)
            end
            return { 0, free }
        end
        redis.call('ZADD', KEYS[1], now, ARGV[2])
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - longest - 1)
        redis.call('PEXPIRE', KEYS[1], longest + 1000)
        if not batch then redis.call('ZREM', KEYS[3], ARGV[5]) end
        if batch and interval > 0 then
            redis.call('SET', KEYS[4], string.format('%.3f', schedule + interval), 'PX', math.ceil(schedule + interval - now) + 1000)
        end
        return { 1, now }
        """;

    private const string Pause =
        """
        local untilNow = redis.call('GET', KEYS[1])
        if not untilNow or tonumber(untilNow) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
        return { 1 }
        """;

    private readonly string _replica = Guid.NewGuid().ToString("N");

    // The braces keep the keys of a supplier on one node of a cluster.
    private readonly string[] _keys =
    [
        $"supplier:limit:{{{supplier}}}:permits", $"supplier:limit:{{{supplier}}}:paused", $"supplier:limit:{{{supplier}}}:waiting", $"supplier:limit:{{{supplier}}}:batches",
    ];

    public async ValueTask<DateTimeOffset?> TakeAsync(LookupPriority priority, bool waits)
    {
        if (plan.Rules.Count > 0 && redis.IsAvailable && await redis.EvaluateAsync(Take, _keys, Arguments(priority, waits)) is [var taken, var freeAt])
        {
            if (taken != "1")
            {
                return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(freeAt!, CultureInfo.InvariantCulture));
            }

            local.Note(priority);
            return null;
        }

        return await local.TakeAsync(priority, waits);
    }

    public async ValueTask PauseAsync(TimeSpan duration)
    {
        await local.PauseAsync(duration);
        if (plan.Rules.Count > 0 && redis.IsAvailable)
        {
            await redis.EvaluateAsync(Pause, [_keys[1]], [Text(Milliseconds(clock.GetUtcNow() + duration)), Text((long)Math.Ceiling(duration.TotalMilliseconds))]);
        }
    }

    private List<string> Arguments(LookupPriority priority, bool waits)
    {
        var arguments = new List<string>(7 + (plan.Rules.Count * 2))
        {
            Text(Milliseconds(clock.GetUtcNow())), Guid.NewGuid().ToString("N"), priority == LookupPriority.Batch ? "batch" : "interactive", waits ? "1" : "0", _replica,
            (plan.BatchInterval ?? TimeSpan.Zero).TotalMilliseconds.ToString("F3", CultureInfo.InvariantCulture), Text(plan.BatchBurst),
        };
        foreach (var rule in plan.Rules)
        {
            arguments.Add(Text(plan.Allowed(rule, priority)));
            arguments.Add(Text((long)rule.Window.TotalMilliseconds));
        }

        return arguments;
    }

    private static long Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
