namespace PartsCatalog.FaultChecks.Faults;

/// <summary>
/// A negative control: services run with one of their safeguards switched off (Messaging:Faults), and the broker stands still for a moment and then dies.
/// Losses have to be found, or finding none elsewhere proves nothing.
/// </summary>
/// <param name="name">Of the control.</param>
/// <param name="safeguard">The switch: NoOutbox or NoConfirms.</param>
/// <param name="services">Those that do without it.</param>
public sealed class ControlFault(string name, string safeguard, params string[] services) : IFault
{
    private const string Broker = "rabbitmq";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(700);

    public string Name => name;

    public string Does => $"{safeguard} in {string.Join(", ", services)}; the broker stands still for {Still.TotalSeconds} s and is killed";

    public Task PrepareAsync(SystemUnderTest system, CancellationToken cancellationToken) => RestartAsync(system, "true", cancellationToken);

    public async Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        await ProcessSignals.SendAsync(system, Broker, "STOP", cancellationToken);
        await Lasting.ForAsync(Still, cancellationToken);
        system.Application.GetResource(Broker).Kill();
    }

    public Task MendAsync(SystemUnderTest system, CancellationToken cancellationToken) => RestartAsync(system, null, cancellationToken);

    private async Task RestartAsync(SystemUnderTest system, string? value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        foreach (var service in services)
        {
            var resource = system.Application.GetResource(service);
            resource.Environment[$"Messaging__Faults__{safeguard}"] = value;
            await resource.RestartAsync();
            await resource.WaitForHealthyAsync(StartLimit, cancellationToken);
        }
    }
}
