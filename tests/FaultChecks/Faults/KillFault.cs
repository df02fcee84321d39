namespace PartsCatalog.FaultChecks.Faults;

/// <summary>SIGKILL to a service or server in the middle of its work; the host starts it again.</summary>
public sealed class KillFault(string name, string resource) : IFault
{
    public string Name => name;

    public string Does => $"SIGKILL to {resource} in the middle of its work";

    public Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        system.Application.GetResource(resource).Kill();
        return Task.CompletedTask;
    }
}
