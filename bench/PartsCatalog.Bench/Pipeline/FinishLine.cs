namespace PartsCatalog.Bench.Pipeline;

/// <summary>Counts the chains that are through.</summary>
internal sealed class FinishLine(int chains)
{
    private readonly TaskCompletionSource _warm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;
    private int _warmUp = int.MaxValue;

    public void Arrived()
    {
        var arrived = Interlocked.Increment(ref _arrived);
        if (arrived == Volatile.Read(ref _warmUp))
        {
            _warm.TrySetResult();
        }

        if (arrived == Volatile.Read(ref _warmUp) + (long)chains)
        {
            _all.TrySetResult();
        }
    }

    public Task WarmAsync(int warmUp, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _warmUp, warmUp);
        if (Volatile.Read(ref _arrived) >= warmUp)
        {
            _warm.TrySetResult();
        }

        return _warm.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);
    }

    public Task AllAsync(CancellationToken cancellationToken) => _all.Task.WaitAsync(TimeSpan.FromMinutes(10), cancellationToken);
}
