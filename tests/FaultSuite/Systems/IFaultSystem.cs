using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>A way to start the system for the faults that need it so. What it needs besides is there from <see cref="StartAsync"/> until it is disposed of.</summary>
internal interface IFaultSystem : IAsyncDisposable
{
    /// <summary>Why it cannot be had on this machine; null where it can.</summary>
    string? NotPossibleHere();

    Task<SystemUnderTest> StartAsync(CancellationToken cancellationToken);
}
