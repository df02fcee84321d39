using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Systems;

/// <summary>The system as ./run.sh starts it, but for one supplier that takes its time, so that a hundred lookups are in flight at once.</summary>
internal sealed class PlainSystem : IFaultSystem
{
    public string? NotPossibleHere() => null;

    public Task<SystemUnderTest> StartAsync(CancellationToken cancellationToken) =>
        SystemUnderTest.StartAsync(SlowSupplier.Configure, cancellationToken: cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
