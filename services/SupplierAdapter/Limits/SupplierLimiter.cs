using PartsCatalog.Contracts.Lookups;

namespace PartsCatalog.SupplierAdapter.Limits;

/// <summary>The queue for one supplier's permits in this process: interactive lookups first, each as long as it is willing to wait.</summary>
internal sealed class SupplierLimiter : ISupplierLimiter, IDisposable
{
    private readonly Lock _lock = new();
    private readonly IPermits _permits;
    private readonly RatePlan _plan;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly LinkedList<PermitWaiter> _interactive = [];
    private readonly LinkedList<PermitWaiter> _batch = [];
    private bool _pumping;
    private bool _again;

    /// <summary>A queue for those permits.</summary>
    public SupplierLimiter(IPermits permits, RatePlan plan, TimeProvider clock)
    {
        (_permits, _plan, _clock) = (permits, plan, clock);
        _timer = clock.CreateTimer(static state => _ = ((SupplierLimiter)state!).PumpAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public (int Interactive, int Batch) Waiting
    {
        get
        {
            lock (_lock)
            {
                return (_interactive.Count, _batch.Count);
            }
        }
    }

    public async ValueTask<bool> AcquireAsync(LookupPriority priority, TimeSpan longestWait, CancellationToken cancellationToken)
    {
        var waiter = new PermitWaiter(_clock.GetUtcNow() + longestWait);
        lock (_lock)
        {
            (priority == LookupPriority.Interactive ? _interactive : _batch).AddLast(waiter.Place);
        }

        await PumpAsync();
        try
        {
            return await waiter.Task.WaitAsync(longestWait, _clock, cancellationToken);
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

    public async ValueTask<bool> TryAcquireAsync() => Waiting == (0, 0) && await _permits.TakeAsync(LookupPriority.Interactive, waits: false) is null;

    public ValueTask PauseAsync(TimeSpan duration) => _permits.PauseAsync(duration);

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    // True when the permit came in the same moment: it is used rather than lost.
    private bool Leave(PermitWaiter waiter)
    {
        lock (_lock)
        {
            waiter.Place.List?.Remove(waiter.Place);
            return !waiter.TrySetResult(false);
        }
    }

    // One at a time asks for permits, for whoever is first when one comes; who arrives meanwhile makes it look again.
    private async Task PumpAsync()
    {
        lock (_lock)
        {
            if (_pumping)
            {
                _again = true;
                return;
            }

            _pumping = true;
        }

        try
        {
            while (Next() is { } priority && Hand(await _permits.TakeAsync(priority, waits: true)))
            {
            }
        }
        catch (Exception problem)
        {
            // A defect, not an outage; those who wait hear of it instead of waiting for nothing.
            Fail(problem);
        }
    }

    private LookupPriority? Next()
    {
        lock (_lock)
        {
            _again = false;
            if (_interactive.Count > 0)
            {
                return LookupPriority.Interactive;
            }

            _pumping = _batch.Count > 0;
            return _pumping ? LookupPriority.Batch : null;
        }
    }

    // False when there is nothing more to do now.
    private bool Hand(DateTimeOffset? freeAt)
    {
        lock (_lock)
        {
            if (freeAt is null)
            {
                // Nobody there any more: the permit is lost, which errs on the safe side.
                if ((_interactive.First ?? _batch.First) is { } first)
                {
                    first.List!.Remove(first);
                    first.Value.TrySetResult(true);
                }

                return true;
            }

            Refuse(freeAt.Value);
            Schedule(freeAt.Value);
            _pumping = _again;
            return _again;
        }
    }

    // Those whose turn cannot come in time are told now; their place goes to those behind them.
    private void Refuse(DateTimeOffset freeAt)
    {
        var ahead = 0;
        foreach (var queue in (ReadOnlySpan<LinkedList<PermitWaiter>>)[_interactive, _batch])
        {
            for (var place = queue.First; place is not null;)
            {
                var next = place.Next;
                if (place.Value.Until < freeAt + _plan.ShortestTimeOf(ahead))
                {
                    queue.Remove(place);
                    place.Value.TrySetResult(false);
                }
                else
                {
                    ahead++;
                }

                place = next;
            }
        }
    }

    private void Schedule(DateTimeOffset freeAt)
    {
        if (_interactive.Count + _batch.Count > 0)
        {
            // A timer may fire a little early by the clock; a millisecond more spares a second turn.
            var wait = freeAt - _clock.GetUtcNow() + TimeSpan.FromMilliseconds(1);
            _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fail(Exception problem)
    {
        lock (_lock)
        {
            foreach (var waiter in _interactive.Concat(_batch))
            {
                waiter.TrySetException(problem);
            }

            _interactive.Clear();
            _batch.Clear();
            _pumping = false;
        }
    }
}
