using PartsCatalog.FaultChecks;

namespace PartsCatalog.EndToEnd.Tests.Faults;

/// <summary>SIGKILL in the middle of fifty lookups: all end as they would have without it.</summary>
public sealed class Fifty_lookups_when_a_process_is_killed(RunningSystem system)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(40);

    public static TheoryData<string> Victims => new("lookup-orchestrator", "catalog-builder", "rabbitmq", "postgres");

    [Theory]
    [MemberData(nameof(Victims))]
    public async Task End_as_they_would_have_without_it(string victim)
    {
        var run = Victims.Select((row, index) => (row.Data, index)).First(row => row.Data == victim).index;
        var verdict = await new FaultRun(system.System).RunAsync(
            $"SIGKILL {victim}",
            FaultRun.Numbers(run, 50),
            Pace,
            () =>
            {
                system.System.Application.GetResource(victim).Kill();
                return Task.CompletedTask;
            });

        TestContext.Current.TestOutputHelper?.WriteLine(verdict.ToString());
        verdict.Details.ShouldBeEmpty();
        verdict.IsClean.ShouldBeTrue(verdict.ToString());
        verdict.Acknowledged.ShouldBeGreaterThan(10);
        (verdict.Acknowledged - verdict.Completed).ShouldBeLessThan(verdict.Acknowledged, "no lookup at all completed");
    }
}
