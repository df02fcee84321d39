using Microsoft.Extensions.Options;
using PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.SupplierSimulator.Http;

/// <summary>
/// Token buckets as the suppliers have them: a minute's calls may come at once, except at Amazon, where
/// one second's may.
/// </summary>
internal sealed class RateLimiter(IOptions<RateLimitOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Bucket?[] _buckets =
    [
        Bucket.Of(options.Value.Encompass, options.Value.Encompass, time),
        Bucket.Of(options.Value.Marcone, options.Value.Marcone, time),
        Bucket.Of(options.Value.Reliable, options.Value.Reliable, time),
        Bucket.Of(options.Value.Amazon, Math.Max(1, options.Value.Amazon / 60), time),
    ];

    private readonly Lock _daily = new();
    private DateTimeOffset _dayBegan = time.GetUtcNow();
    private int _today;

    /// <summary>Null when the call may go on; otherwise the seconds to wait.</summary>
    public int? Refuse(Supplier supplier) => _buckets[(int)supplier]?.Take() ?? (supplier == Supplier.Amazon ? RefuseForToday() : null);

    private int? RefuseForToday()
    {
        if (options.Value.AmazonPerDay == 0)
            return null;
        lock (_daily)
        {
            var now = time.GetUtcNow();
            if (now - _dayBegan >= Day)
                (_dayBegan, _today) = (now, 0);
            return ++_today > options.Value.AmazonPerDay ? (int)Math.Ceiling((_dayBegan + Day - now).TotalSeconds) : null;
        }
    }

    private sealed class Bucket(int perMinute, int capacity, TimeProvider time)
    {
        private readonly Lock _lock = new();
        private double _tokens = capacity;
        private long _last = time.GetTimestamp();

        public static Bucket? Of(int perMinute, int capacity, TimeProvider time) => perMinute == 0 ? null : new Bucket(perMinute, capacity, time);

        public int? Take()
        {
            lock (_lock)
            {
                var now = time.GetTimestamp();
                _tokens = Math.Min(capacity, _tokens + time.GetElapsedTime(_last, now).TotalMinutes * perMinute);
                _last = now;
                if (_tokens < 1)
                    return Math.Max(1, (int)Math.Ceiling((1 - _tokens) * 60 / perMinute));
                _tokens--;
                return null;
            }
        }
    }
}
