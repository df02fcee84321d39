namespace PartsCatalog.FaultChecks;

/// <summary>How a run asks.</summary>
/// <param name="Lookups">Requests in all, by both doors in turn.</param>
/// <param name="BeforeStrike">Requests that are out when the fault strikes.</param>
/// <param name="Pace">Time between two requests.</param>
public sealed record FaultLoad(int Lookups, int BeforeStrike, TimeSpan Pace)
{
    /// <summary>With suppliers that take <see cref="SupplierLatency"/>, a hundred are in flight when the fault strikes.</summary>
    public static FaultLoad Long { get; } = new(140, 100, TimeSpan.FromMilliseconds(25));

    public static FaultLoad Short { get; } = new(50, 20, TimeSpan.FromMilliseconds(40));

    /// <summary>What a supplier of the long form takes to answer.</summary>
    public static TimeSpan SupplierLatency { get; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long promised sessions may take to end after the fault.</summary>
    public TimeSpan EndLimit { get; init; } = TimeSpan.FromMinutes(3);
}
