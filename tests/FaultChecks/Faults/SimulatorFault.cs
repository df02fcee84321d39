namespace PartsCatalog.FaultChecks.Faults;

/// <summary>One supplier or AI goes wrong and stays so until the lookups that did without it were compared.</summary>
/// <param name="name">Of the fault.</param>
/// <param name="does">In words.</param>
/// <param name="simulator">Whose board.</param>
/// <param name="trouble">What its board is sent, as the simulator's README has it.</param>
/// <param name="calm">What ends it.</param>
/// <param name="allows">What lookups may do without.</param>
public sealed class SimulatorFault(string name, string does, string simulator, object trouble, object calm, OutsideTrouble allows) : IFault
{
    public string Name => name;

    public string Does => does;

    public bool StandsWhileCompared => true;

    public OutsideTrouble Allows => allows;

    public static SimulatorFault Supplier(string name, string supplier, string mode, string does) => new(
        name, does, "supplier-simulator", new { supplier, mode }, new { supplier, mode = "none" }, OutsideTrouble.Supplier(supplier.ToUpperInvariant()));

    public static SimulatorFault Ai(string name, string provider, string mode, string does) => new(
        name, does, "ai-simulator", new { provider, mode }, new { provider, mode = "none" }, OutsideTrouble.Ai);

    public Task InjectAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.InjectAsync(simulator, trouble);
    }

    public async Task MendAsync(SystemUnderTest system, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(system);
        await system.InjectAsync(simulator, calm);
        await WholeAgain.WaitAsync(system, cancellationToken);
    }
}
