namespace PartsCatalog.ServiceDefaults.Messaging;

/// <summary>Ways to break the messaging on purpose, so that tests can show what its guarantees rest on. `Messaging:Faults` of the configuration; all off by default.</summary>
public sealed class MessagingFaults
{
    /// <summary>Kill the process at the n-th commit, after it and before its messages are sent; 0 is never.</summary>
    public int KillAfterCommit { get; set; }

    /// <summary>Kill the process at the n-th time that messages were sent, before their rows are deleted; 0 is never.</summary>
    public int KillAfterSend { get; set; }

    /// <summary>Kill the process at the n-th consumed message, after the work and before the broker is told; 0 is never.</summary>
    public int KillBeforeAck { get; set; }

    /// <summary>Send from memory after the commit and keep no outbox rows: a negative control, which must lose messages.</summary>
    public bool NoOutbox { get; set; }

    /// <summary>Publish without waiting for the broker's word: a negative control, which must lose messages.</summary>
    public bool NoConfirms { get; set; }
}
