using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Counts down to the kills that <see cref="MessagingFaults"/> asks for. With all switches off it costs one comparison.</summary>
internal class FaultSwitch(IOptions<MessagingOptions> options)
{
    private readonly MessagingFaults _faults = options.Value.Faults;
    private int _commits;
    private int _sends;
    private int _consumed;

    public bool NoOutbox => _faults.NoOutbox;

    public bool NoConfirms => _faults.NoConfirms;

    public void AfterCommit() => KillAt(_faults.KillAfterCommit, ref _commits);

    public void AfterSend() => KillAt(_faults.KillAfterSend, ref _sends);

    public void BeforeAck() => KillAt(_faults.KillBeforeAck, ref _consumed);

    private void KillAt(int wanted, ref int count)
    {
        if (wanted > 0 && Interlocked.Increment(ref count) == wanted)
            Kill();
    }

    /// <summary>SIGKILL: nothing is flushed, closed or said.</summary>
    protected virtual void Kill() => Process.GetCurrentProcess().Kill();
}
