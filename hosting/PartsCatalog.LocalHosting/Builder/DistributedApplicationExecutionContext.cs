namespace Aspire.Hosting;

/// <summary>A local host only ever runs; it publishes nothing.</summary>
public sealed class DistributedApplicationExecutionContext
{
    public bool IsRunMode => true;

    public bool IsPublishMode => !IsRunMode;
}
