using System.Globalization;

namespace PartsCatalog.FaultSuite;

/// <summary>What the command line asked for.</summary>
/// <param name="Names">Faults by name, or by what their names begin with; none is all.</param>
/// <param name="Runs">How often each is injected.</param>
internal sealed record SuiteArguments(IReadOnlyList<string> Names, int Runs)
{
    public const string Usage = "usage: ./test.sh --faults [all|NAME[,NAME...] [RUNS]]";
    private const int DefaultRuns = 3;

    public bool IsWhole => Names.Count == 0;

    /// <summary>Null when it is not understood.</summary>
    public static SuiteArguments? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new SuiteArguments([], DefaultRuns),
        [var names] => new SuiteArguments(Split(names), DefaultRuns),
        [var names, var runs] when int.TryParse(runs, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 =>
            new SuiteArguments(Split(names), count),
        _ => null,
    };

    private static string[] Split(string names) => names == "all" ? [] : names.Split(',');

    public bool Wants(FaultCase fault) => IsWhole || Names.Any(name => fault.Fault.Name.StartsWith(name, StringComparison.Ordinal));
}
