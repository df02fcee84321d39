namespace PartsCatalog.FaultChecks.Faults;

/// <summary>A server stands still (SIGSTOP) and goes on again (SIGCONT): connections stay open and nothing answers.</summary>
public sealed class StopFault(string name, string resource, TimeSpan length) : IFault
{
    public string Name => name;

    public string Does => $"SIGSTOP to {resource}, SIGCONT after {length.TotalSeconds} s";

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        await ProcessSignals.SendAsync(system, resource, "STOP", cancellationToken);
        await Lasting.ForAsync(length, cancellationToken);
        await ProcessSignals.SendAsync(system, resource, "CONT", cancellationToken);
    }
}
