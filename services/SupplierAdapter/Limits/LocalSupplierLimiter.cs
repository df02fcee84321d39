using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>Limits one supplier inside this process, by sliding windows. All rules must allow a permit.</summary>
internal sealed class LocalSupplierLimiter : ISupplierLimiter, IDisposable
{
    private readonly Lock _lock = new();
    private readonly SlidingWindow[] _windows;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly LinkedList<TaskCompletionSource<bool>> _interactive = [];
    private readonly LinkedList<TaskCompletionSource<bool>> _batch = [];
    private DateTimeOffset _pausedUntil;

    /// <summary>A limiter by those rules; without any, every permit is free.</summary>
    public LocalSupplierLimiter(IEnumerable<RateRule> rules, TimeProvider clock)
    {
        _windows = [.. rules.Select(rule => new SlidingWindow(rule))];
        _clock = clock;
        _timer = clock.CreateTimer(static state => ((LocalSupplierLimiter)state!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public async ValueTask<bool> AcquireAsync(LookupPriority priority, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource<bool>> waiter;
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            var ahead = priority == LookupPriority.Interactive ? _interactive.Count : _interactive.Count + _batch.Count;
            var wait = FreeAt(now, ahead) - now;
            if (ahead == 0 && wait <= TimeSpan.Zero)
            {
                Give(now);
                return true;
            }

            if (wait > longestWait)
            {
                return false;
            }

            waiter = (priority == LookupPriority.Interactive ? _interactive : _batch)
                .AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
            Schedule(now);
        }

        return await WaitAsync(waiter, longestWait, cancellationToken);
    }

    public bool TryAcquire()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            if (_interactive.Count + _batch.Count > 0 || FreeAt(now, 0) > now)
            {
                return false;
            }

            Give(now);
            return true;
        }
    }

    public void Pause(TimeSpan duration)
    {
        lock (_lock)
        {
            var until = _clock.GetUtcNow() + duration;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private async ValueTask<bool> WaitAsync(LinkedListNode<TaskCompletionSource<bool>> waiter, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        try
        {
            return await waiter.Value.Task.WaitAsync(longestWait, _clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Leave(waiter);
        }
        catch (OperationCanceledException)
        {
            Leave(waiter);
            throw;
        }
    }

    // True when the permit came in the same moment: it is used rather than lost.
    private bool Leave(LinkedListNode<TaskCompletionSource<bool>> waiter)
    {
        lock (_lock)
        {
            waiter.List?.Remove(waiter);
            return !waiter.Value.TrySetResult(false);
        }
    }

    private void Pump()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            while ((_interactive.First ?? _batch.First) is { } next && FreeAt(now, 0) <= now)
            {
                next.List!.Remove(next);
                Give(now);
                next.Value.TrySetResult(true);
            }

            Schedule(now);
        }
    }

    private void Schedule(DateTimeOffset now)
    {
        if (_interactive.Count + _batch.Count > 0)
        {
            // A timer may fire a little early by the clock; a millisecond more spares a second turn.
            var wait = FreeAt(now, 0) - now + TimeSpan.FromMilliseconds(1);
            _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private DateTimeOffset FreeAt(DateTimeOffset now, int ahead)
    {
        var free = _pausedUntil > now ? _pausedUntil : now;
        foreach (var window in _windows)
        {
            var at = window.FreeAt(now, ahead);
            free = at > free ? at : free;
        }

        return free;
    }

    private void Give(DateTimeOffset now)
    {
        foreach (var window in _windows)
        {
            window.Add(now);
        }
    }
}
