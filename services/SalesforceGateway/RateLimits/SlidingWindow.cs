namespace PartsCatalog.SalesforceGateway.RateLimits;

/// <summary>
/// Counts requests in sixtieths of a window. The current slice and the sixty before it count, so no span of the window's length ever holds more than the
/// limit (a fixed window would let twice as many through at its edge), and memory does not grow with the limit. Not safe for threads.
/// </summary>
internal sealed class SlidingWindow(int limit, TimeSpan length)
{
    private const int Slices = 60;
    private readonly int[] _counts = new int[Slices + 1];
    private readonly long _slice = SliceOf(length).Ticks;
    private long _newest;
    private int _used;

    public int Limit { get; } = limit;

    public int Remaining => Limit - _used;

    /// <summary>Length of a slice; slices are numbered from the Unix epoch.</summary>
    public static TimeSpan SliceOf(TimeSpan length) => length / Slices;

    /// <summary>When what was counted in a slice no longer counts.</summary>
    public static DateTimeOffset LeavesAt(long slice, TimeSpan length) => DateTimeOffset.UnixEpoch + ((slice + Slices + 1) * SliceOf(length));

    /// <summary>Forgets what has left the window.</summary>
    public void Advance(DateTimeOffset now)
    {
        var current = (now - DateTimeOffset.UnixEpoch).Ticks / _slice;
        for (var passed = Math.Max(_newest + 1, current - Slices); passed <= current; passed++)
        {
            _used -= Count(passed);
            Count(passed) = 0;
        }

        // A clock that was set back counts on in the newest slice.
        _newest = Math.Max(_newest, current);
    }

    /// <summary>Counts a request; the caller has seen that <see cref="Remaining"/> is positive.</summary>
    public void Take()
    {
        Count(_newest)++;
        _used++;
    }

    /// <summary>Takes back what <see cref="Take"/> counted, when another limit refused the request after all.</summary>
    public void GiveBack()
    {
        if (Count(_newest) == 0)
            return;
        Count(_newest)--;
        _used--;
    }

    /// <summary>Time until the oldest counted request leaves the window and makes room for another; zero when none is counted.</summary>
    public TimeSpan UntilRoom(DateTimeOffset now)
    {
        for (var slice = _newest - Slices; slice <= _newest; slice++)
        {
            if (Count(slice) > 0)
                return LeavesAt(slice, length) - now;
        }

        return TimeSpan.Zero;
    }

    private ref int Count(long slice) => ref _counts[(slice + Slices + 1) % (Slices + 1)];
}
