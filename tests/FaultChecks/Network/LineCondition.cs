using PartsCatalog.FaultChecks.Faults;

namespace PartsCatalog.FaultChecks.Network;

/// <summary>How a line is at the moment; all connections share it.</summary>
internal sealed class LineCondition
{
    private volatile TaskCompletionSource _open = Opened();

    public TimeSpan Latency { get; set; }

    public int? BytesPerSecond { get; set; }

    public void Cut() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Restore() => _open.TrySetResult();

    /// <summary>Ends when a piece of data would have arrived.</summary>
    public async Task PassAsync(int bytes, CancellationToken cancellationToken)
    {
        await _open.Task.WaitAsync(cancellationToken);
        var time = Latency + (BytesPerSecond is { } width ? TimeSpan.FromSeconds((double)bytes / width) : TimeSpan.Zero);
        if (time > TimeSpan.Zero)
            await Lasting.ForAsync(time, cancellationToken);
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
