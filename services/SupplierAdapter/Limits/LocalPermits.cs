using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>Counts inside this process, by sliding windows.</summary>
internal sealed class LocalPermits : IPermits
{
    private readonly Lock _lock = new();
    private readonly RatePlan _plan;
    private readonly SlidingWindow[] _windows;
    private readonly TimeProvider _clock;
    private DateTimeOffset _pausedUntil;

    // When the requests of batches so far would be over, had they come at their pace (a virtual schedule, as GCRA keeps it).
    private DateTimeOffset _batchesUntil;

    /// <summary>Permits by that plan.</summary>
    public LocalPermits(RatePlan plan, TimeProvider clock)
    {
        (_plan, _clock) = (plan, clock);
        _windows = [.. plan.Rules.Select(rule => new SlidingWindow(rule))];
    }

    public ValueTask<DateTimeOffset?> TakeAsync(LookupPriority priority, bool waits)
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            var free = FreeAt(now, priority);
            if (free > now)
            {
                return ValueTask.FromResult<DateTimeOffset?>(free);
            }

            Count(now, priority);
            return ValueTask.FromResult<DateTimeOffset?>(null);
        }
    }

    public ValueTask PauseAsync(TimeSpan duration)
    {
        lock (_lock)
        {
            var until = _clock.GetUtcNow() + duration;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Counts a permit that was given elsewhere.</summary>
    public void Note(LookupPriority priority)
    {
        lock (_lock)
        {
            Count(_clock.GetUtcNow(), priority);
        }
    }

    private DateTimeOffset FreeAt(DateTimeOffset now, LookupPriority priority)
    {
        var free = _pausedUntil > now ? _pausedUntil : now;
        foreach (var window in _windows)
        {
            var at = window.FreeAt(now, _plan.Allowed(window.Rule, priority));
            free = at > free ? at : free;
        }

        if (priority == LookupPriority.Batch && _plan.BatchInterval is { } interval)
        {
            // The burst is as far as batches may be ahead of their schedule.
            var paced = _batchesUntil > now ? _batchesUntil - (interval * (_plan.BatchBurst - 1)) : now;
            free = paced > free ? paced : free;
        }

        return free;
    }

    private void Count(DateTimeOffset now, LookupPriority priority)
    {
        foreach (var window in _windows)
        {
            window.Add(now);
        }

        if (priority == LookupPriority.Batch && _plan.BatchInterval is { } interval)
        {
            _batchesUntil = (_batchesUntil > now ? _batchesUntil : now) + interval;
        }
    }
}
