using PartsCatalog.AppHost;
using PartsCatalog.FaultChecks;
using PartsCatalog.FaultChecks.Faults;

namespace PartsCatalog.EndToEnd.Tests.Faults;

/// <summary>The short form of ./test.sh --faults: the faults that have told most, once each, and a control that shows that losses would be found.</summary>
public sealed class Fifty_lookups_under_a_fault(RunningSystem system) : IAsyncLifetime
{
    private static readonly IReadOnlyList<IFault> Faults =
    [
        new KillFault("kill-orchestrator", ResourceNames.LookupOrchestrator),
        new SwitchedKillFault("commit", "KillAfterCommit", "between the commit and the sending of its messages", (ResourceNames.CatalogBuilder, 15)),
        new KillFault("broker-kill", ResourceNames.RabbitMq),
        new KillFault("database-kill", ResourceNames.Postgres),
    ];

    // The gateway alone: what it loses never reaches the pipeline, and leaves nothing behind for other tests.
    private static readonly IFault Control = new ControlFault("control-outbox", "NoOutbox", ResourceNames.SalesforceGateway);

    public static TheoryData<string> Names => new(Faults.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task End_as_they_would_have_without_it(string name)
    {
        var fault = Faults.Single(fault => fault.Name == name);
        var verdict = await RunAsync(fault, run: Faults.ToList().IndexOf(fault), FaultLoad.Short, compare: true);
        verdict.Details.ShouldBeEmpty();
        verdict.IsClean.ShouldBeTrue(verdict.ToString());
        verdict.Acknowledged.ShouldBeGreaterThan(10);
        verdict.Completed.ShouldBeGreaterThan(verdict.Acknowledged / 2, verdict.ToString());
    }

    [Fact]
    public async Task Are_seen_to_be_lost_when_the_outbox_is_switched_off()
    {
        var load = FaultLoad.Short with { EndLimit = TimeSpan.FromSeconds(20) };
        var verdict = await RunAsync(Control, run: Faults.Count, load, compare: false);
        verdict.Lost.ShouldBeGreaterThan(0, verdict.ToString());
    }

    // Cold code takes longer than a supplier's deadline when fifty ask for it.
    public async ValueTask InitializeAsync() => await system.WarmAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<FaultVerdict> RunAsync(IFault fault, int run, FaultLoad load, bool compare)
    {
        var verdict = await new FaultRun(system.System).RunAsync(fault, FaultRun.Numbers(run, load.Lookups), load, compare, TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(verdict.ToString());
        return verdict;
    }
}
