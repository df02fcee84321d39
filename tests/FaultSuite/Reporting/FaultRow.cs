using PartsCatalog.FaultChecks;

namespace PartsCatalog.FaultSuite.Reporting;

/// <summary>A line of the table: all runs of one fault.</summary>
internal sealed record FaultRow(FaultCase Case, IReadOnlyList<FaultVerdict> Runs)
{
    /// <summary>Why it could not be injected on this machine.</summary>
    public string? NotPossible { get; init; }

    /// <summary>What stopped a run before its verdict.</summary>
    public string? Error { get; init; }

    /// <summary>Null where it could not be tried.</summary>
    public bool? Passed => NotPossible is not null ? null
        : Error is null && Runs.Count > 0 && Runs.All(run => Case.IsControl ? run.FoundDamage : run.IsClean);

    public int Sum(Func<FaultVerdict, int> column) => Runs.Sum(column);

    public TimeSpan? Recovery(double percent) => Percentile.Of(Runs.SelectMany(run => run.Recoveries), percent);
}
