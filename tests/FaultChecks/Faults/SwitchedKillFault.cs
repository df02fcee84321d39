using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>A service kills itself at an exact point of its messaging (Messaging:Faults), once: its next life starts without the switch.</summary>
/// <param name="name">Of the fault.</param>
/// <param name="service">Which one.</param>
/// <param name="point">Name of the switch: KillAfterCommit, KillAfterSend or KillBeforeAck.</param>
/// <param name="where">That point in words.</param>
/// <param name="at">The how-manieth time of its life.</param>
public sealed class SwitchedKillFault(string name, string service, string point, string where, int at) : IFault
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StrikeLimit = TimeSpan.FromSeconds(60);

    private int _armed;

    public string Name => name;

    public string Does => $"{service} dies {where}, the {at}th time it gets there";

    public bool StrikesByItself => true;

    public async Task PrepareAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        var resource = system.Application.GetResource(service);
        var variable = $"Messaging__Faults__{point}";
        resource.Environment[variable] = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await resource.RestartAsync();
        await resource.WaitForHealthyAsync(StartLimit, cancellationToken);
        resource.Environment.Remove(variable);
        _armed = resource.ProcessIds.Single();
    }

    public Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Eventually.Async(() => !system.Application.GetResource(service).ProcessIds.Contains(_armed), StrikeLimit, $"{service} dies {where}");
    }
}
