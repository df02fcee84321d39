namespace PartsCatalog.Bench.Pipeline;

/// <summary>Counts the chains that are through.</summary>
internal sealed class FinishLine
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _wanted;
    private int _arrived;
    private int _target;

    public void Arrived()
    {
        lock (_lock)
        {
            if (++_arrived == _target)
            {
                _wanted?.TrySetResult();
            }
        }
    }

    /// <summary>Waits for that many more than the last wait was for.</summary>
    public Task MoreAsync(int chains, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _target += chains;
            _wanted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_arrived >= _target)
            {
                _wanted.TrySetResult();
            }

            return _wanted.Task.WaitAsync(TimeSpan.FromMinutes(5), cancellationToken);
        }
    }
}
