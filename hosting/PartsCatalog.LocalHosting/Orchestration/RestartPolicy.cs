using Aspire.Hosting.State;

namespace Aspire.Hosting.Orchestration;

/// <summary>How long to wait before what died is started again, and when to give up: by the deaths within a sliding window.</summary>
internal sealed class RestartPolicy(LocalHostingOptions options, TimeProvider time)
{
    private readonly Queue<long> _deaths = [];

    /// <summary>The pause before the next start, or null when it has died too often.</summary>
    public TimeSpan? AfterDeath()
    {
        _deaths.Enqueue(time.GetTimestamp());
        while (time.GetElapsedTime(_deaths.Peek()) > options.DeathWindow)
            _deaths.Dequeue();
        if (_deaths.Count > options.DeathLimit)
            return null;

        var delay = options.FirstRestartDelay * Math.Pow(2, _deaths.Count - 1);
        return delay < options.LongestRestartDelay ? delay : options.LongestRestartDelay;
    }

    public void Forget() => _deaths.Clear();
}
