using System.Globalization;
using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Reporting;

/// <summary>The table, in markdown that also reads well on a terminal.</summary>
internal static class FaultTable
{
    private static readonly (string Title, Func<FaultRow, string> Value)[] Columns =
    [
        ("fault", row => row.Case.Fault.Name),
        ("runs", row => Number(row.Runs.Count)),
        ("in flight", row => row.Runs.Count == 0 ? "" : Number(row.Sum(run => run.InFlight) / row.Runs.Count)),
        ("attempted", row => Number(row.Sum(run => run.Attempted))),
        ("acknowledged", row => Number(row.Sum(run => run.Acknowledged))),
        ("completed", row => Number(row.Sum(run => run.Completed))),
        ("lost", row => Number(row.Sum(run => run.Lost))),
        ("different", row => Number(row.Sum(run => run.Different))),
        ("twice", row => Number(row.Sum(run => run.Twice))),
        ("open", row => Number(row.Sum(run => (int)run.Open))),
        ("dead, reason", row => Number(row.Sum(run => run.DeadWithReason))),
        ("dead, no reason", row => Number(row.Sum(run => run.DeadWithoutReason))),
        ("recovery p50 s", row => Seconds(row.Recovery(50))),
        ("p95 s", row => Seconds(row.Recovery(95))),
        ("", Verdict),
    ];

    public static IReadOnlyList<string> Lines(IReadOnlyList<FaultRow> rows)
    {
        var cells = rows.Select(row => Columns.Select(column => column.Value(row)).ToArray()).ToList();
        var widths = Columns.Select((column, index) => cells.Select(line => line[index].Length).Append(column.Title.Length).Max()).ToArray();
        return
        [
            Line(Columns.Select(column => column.Title), widths),
            "|" + string.Concat(widths.Select((width, index) => (index == 0 || index == widths.Length - 1 ? new string('-', width + 2) : new string('-', width + 1) + ":") + "|")),
            .. cells.Select(line => Line(line, widths)),
        ];
    }

    private static string Line(IEnumerable<string> cells, int[] widths) =>
        "|" + string.Concat(cells.Select((cell, index) => $" {(index == 0 || index == widths.Length - 1 ? cell.PadRight(widths[index]) : cell.PadLeft(widths[index]))} |"));

    private static string Verdict(FaultRow row) => row switch
    {
        { NotPossible: { } reason } => "not possible here: " + reason,
        { Passed: true, Case.IsControl: true } => "passed: the damage was found",
        { Passed: true } => "passed",
        { Error: { } error } => "failed: " + error.ReplaceLineEndings(" "),
        { Case.IsControl: true } => "failed: no damage was found",
        _ => "failed",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan? value) => value is { } time ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "";
}
