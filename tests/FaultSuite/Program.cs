using PartsCatalog.FaultSuite;
using PartsCatalog.FaultSuite.Reporting;

// ./test.sh --faults: every fault against the whole system, as a table; a row passes or fails. A run of all of them also writes the table into the docs.
if (SuiteArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(SuiteArguments.Usage);
    return 2;
}

var cases = FaultCatalog.All().Where(arguments.Wants).ToList();
if (cases.Count == 0)
{
    await Console.Error.WriteLineAsync($"No fault is named so; there are: {string.Join(", ", FaultCatalog.All().Select(one => one.Fault.Name))}.");
    return 2;
}

var rows = await new Suite(cases, arguments.Runs, Console.Out, KeepAsync).RunAsync(CancellationToken.None);
Console.WriteLine();
foreach (var line in FaultTable.Lines(rows))
    Console.WriteLine(line);
Console.WriteLine();
var (passed, failed) = (rows.Count(row => row.Passed == true), rows.Count(row => row.Passed == false));
Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 && passed > 0 ? 0 : 1;

Task KeepAsync(IReadOnlyList<FaultRow> sofar) =>
    arguments.IsWhole ? ReliabilityPage.WriteAsync(sofar, cases.Count, CancellationToken.None) : Task.CompletedTask;
