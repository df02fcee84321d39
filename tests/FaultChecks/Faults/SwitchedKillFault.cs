using System.Globalization;
using PartsCatalog.TestSupport;

namespace PartsCatalog.FaultChecks.Faults;

/// <summary>Services kill themselves at an exact point of their messaging (Messaging:Faults), each once: their next lives start without the switch.</summary>
/// <param name="name">Of the fault.</param>
/// <param name="point">Name of the switch: KillAfterCommit, KillAfterSend or KillBeforeAck.</param>
/// <param name="where">That point in words.</param>
/// <param name="victims">Services, each with the how-manieth time of its life that it gets there.</param>
public sealed class SwitchedKillFault(string name, string point, string where, params (string Service, int At)[] victims) : IFault
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StrikeLimit = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, int> _armed = [];

    public string Name => name;

    public string Does => $"{string.Join(", ", victims.Select(victim => $"{victim.Service} (the {victim.At}th time)"))} die {where}";

    public bool StrikesByItself => true;

    public Task PrepareAsync(SystemUnderTest system, CancellationToken cancellationToken) =>
        Task.WhenAll(victims.Select(victim => ArmAsync(system, victim.Service, victim.At, cancellationToken)));

    public Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        return Eventually.Async(
            () => _armed.All(armed => !system.Application.GetResource(armed.Key).ProcessIds.Contains(armed.Value)), StrikeLimit, $"{name}: all have died");
    }

    private async Task ArmAsync(SystemUnderTest system, string service, int at, CancellationToken cancellationToken)
    {
        var resource = system.Application.GetResource(service);
        var variable = $"Messaging__Faults__{point}";
        resource.Environment[variable] = at.ToString(CultureInfo.InvariantCulture);
        await resource.RestartAsync();
        await resource.WaitForHealthyAsync(StartLimit, cancellationToken);
        resource.Environment.Remove(variable);
        lock (_armed)
            _armed[service] = resource.ProcessIds.Single();
    }
}
