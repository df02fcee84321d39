namespace Aspire.Hosting;

/// <summary>Where a resource is in its life.</summary>
public enum ResourceState
{
    /// <summary>Nobody has asked for it yet, or it was stopped.</summary>
    Stopped,

    /// <summary>Waits for others to be healthy.</summary>
    Waiting,

    /// <summary>Its process runs and is not yet known to be well.</summary>
    Starting,

    Running,

    /// <summary>It died, and is started again after a pause.</summary>
    Restarting,

    Stopping,

    /// <summary>It ended, as it was meant to.</summary>
    Finished,

    /// <summary>It cannot start, or died too often; it is left alone until someone starts it again.</summary>
    Failed,
}
