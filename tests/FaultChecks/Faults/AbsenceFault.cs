using Aspire.Hosting.Processes;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>A server is killed and stays away for a while.</summary>
public sealed class AbsenceFault(string name, string resource, TimeSpan length) : IFault
{
    public string Name => name;

    public string Does => $"SIGKILL to {resource}, which is down for {length.TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var server = system.Application.GetResource(resource);
        server.Kill(UnixSignal.Kill);
        await server.StopAsync();
        await Lasting.ForAsync(length, cancellationToken);
        await server.StartAsync();
    }
}
