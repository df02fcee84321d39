namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>Remembers when the last permits of a rule were given. A window that slides never lets twice the limit through at its edge.</summary>
/// <param name="rule">The rule.</param>
internal sealed class SlidingWindow(RateRule rule)
{
    private DateTimeOffset[] _ring = new DateTimeOffset[Math.Min(rule.Permits, 16)];
    private int _first;
    private int _count;

    /// <summary>The rule.</summary>
    public RateRule Rule => rule;

    /// <summary>When there are fewer than <paramref name="allowed"/> permits in the window.</summary>
    public DateTimeOffset FreeAt(DateTimeOffset now, int allowed)
    {
        Forget(now);
        return _count < allowed ? now : At(_count - allowed) + rule.Window;
    }

    /// <summary>Notes that a permit was given.</summary>
    public void Add(DateTimeOffset now)
    {
        Forget(now);
        if (_count == _ring.Length)
        {
            Grow();
        }

        _ring[(_first + _count) % _ring.Length] = now;
        _count++;
    }

    private DateTimeOffset At(int index) => _ring[(_first + index) % _ring.Length];

    private void Forget(DateTimeOffset now)
    {
        while (_count > 0 && At(0) + rule.Window <= now)
        {
            _first = (_first + 1) % _ring.Length;
            _count--;
        }
    }

    private void Grow()
    {
        var larger = new DateTimeOffset[Math.Max(_ring.Length * 2, 1)];
        for (var i = 0; i < _count; i++)
        {
            larger[i] = At(i);
        }

        (_ring, _first) = (larger, 0);
    }
}
