using System.Globalization;
using Npgsql;
using PartsCatalog.FaultChecks;
using PartsCatalog.FaultSuite.Reporting;
using PartsCatalog.FaultSuite.Systems;

namespace PartsCatalog.FaultSuite;

/// <summary>Injects the faults one after another, each system's together, and says how each run went as it goes.</summary>
/// <param name="keep">Is given all rows so far after each, so that a run that is cut has shown what it came to.</param>
internal sealed class Suite(IReadOnlyList<FaultCase> cases, int runs, TextWriter output, Func<IReadOnlyList<FaultRow>, Task> keep)
{
    private const int Shown = 10;
    private readonly List<FaultRow> _rows = [];

    public async Task<IReadOnlyList<FaultRow>> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var group in cases.GroupBy(one => one.System))
            await RunAsync(group.Key, [.. group], cancellationToken);
        return _rows;
    }

    private async Task RunAsync(IFaultSystem plan, IReadOnlyList<FaultCase> faults, CancellationToken cancellationToken)
    {
        if (plan.NotPossibleHere() is { } reason)
        {
            _rows.AddRange(faults.Select(one => new FaultRow(one, []) { NotPossible = reason }));
            await keep(_rows);
            return;
        }

        await using (plan)
        {
            await output.WriteLineAsync($"starting a system for {string.Join(", ", faults.Select(one => one.Fault.Name))}");
            await using var system = await plan.StartAsync(cancellationToken);
            await WarmUp.RunAsync(system, cancellationToken);
            for (var index = 0; index < faults.Count; index++)
            {
                _rows.Add(await RunAsync(system, faults[index], firstRun: index * runs, cancellationToken));
                await keep(_rows);
            }
        }
    }

    private async Task<FaultRow> RunAsync(SystemUnderTest system, FaultCase one, int firstRun, CancellationToken cancellationToken)
    {
        var verdicts = new List<FaultVerdict>();
        // A control leaves its system damaged, and needs to be shown once.
        for (var run = 0; run < (one.IsControl ? 1 : runs); run++)
        {
            var since = TimeProvider.System.GetTimestamp();
            try
            {
                var numbers = FaultRun.Numbers(firstRun + run, one.Load.Lookups);
                var verdict = await new FaultRun(system).RunAsync(one.Fault, numbers, one.Load, compare: !one.IsControl, cancellationToken);
                verdicts.Add(verdict);
                await SayAsync(one, run, verdict, TimeProvider.System.GetElapsedTime(since));
            }
            catch (Exception problem) when (problem is TimeoutException or InvalidOperationException or HttpRequestException or NpgsqlException or IOException
                or RabbitMQ.Client.Exceptions.RabbitMQClientException)
            {
                // A run that could not be ended is a failure of its fault; the others still have something to say.
                await output.WriteLineAsync($"  {one.Fault.Name}: {problem}");
                return new FaultRow(one, verdicts) { Error = problem.Message };
            }
        }

        return new FaultRow(one, verdicts);
    }

    private async Task SayAsync(FaultCase one, int run, FaultVerdict verdict, TimeSpan took)
    {
        var good = one.IsControl ? verdict.FoundDamage : verdict.IsClean;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(good ? "ok    " : "FAILED")} {one.Fault.Name} run {run + 1}: in flight {verdict.InFlight}, acknowledged {verdict.Acknowledged} of {verdict.Attempted}, "
            + $"completed {verdict.Completed}, lost {verdict.Lost}, different {verdict.Different}, twice {verdict.Twice}, open {verdict.Open}, "
            + $"dead letters {verdict.DeadWithReason} + {verdict.DeadWithoutReason}; {took.TotalSeconds:0} s"));
        foreach (var detail in verdict.Details.Take(Shown))
            await output.WriteLineAsync("         " + detail);
        if (verdict.Details.Count > Shown)
            await output.WriteLineAsync($"         and {verdict.Details.Count - Shown} more");
    }
}
