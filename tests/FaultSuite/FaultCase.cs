using PartsCatalog.FaultChecks;
using PartsCatalog.FaultSuite.Systems;

namespace PartsCatalog.FaultSuite;

/// <summary>One fault of the suite.</summary>
/// <param name="System">Where it is injected; faults with the same one share it while it runs.</param>
/// <param name="Fault">What goes wrong.</param>
internal sealed record FaultCase(IFaultSystem System, IFault Fault)
{
    /// <summary>It has to do damage: a negative control.</summary>
    public bool IsControl { get; init; }

    public FaultLoad Load => IsControl ? FaultLoad.Long with { EndLimit = TimeSpan.FromSeconds(60) } : FaultLoad.Long;
}
