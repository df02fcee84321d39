namespace PartsCatalog.ServiceDefaults.Tests.Messaging.Endpoints;

/// <summary>Holds consumers until it is opened, and counts those that have come.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _entered;

    public int Entered => _entered;

    public Task Opened => _opened.Task;

    public void Enter() => Interlocked.Increment(ref _entered);

    public void Open() => _opened.TrySetResult();
}
