namespace PartsCatalog.Bench;

/// <summary>What the command line says after a benchmark's name.</summary>
/// <param name="Lookups">How many lookups, where that is a choice; null for the benchmark's own number.</param>
/// <param name="Path">A data set, where a benchmark reads one; null when none is given.</param>
internal sealed record BenchArguments(int? Lookups, string? Path)
{
    public static BenchArguments Parse(IReadOnlyList<string> args) => args switch
    {
        [] => new BenchArguments(null, null),
        [var number] when int.TryParse(number, out var lookups) => new BenchArguments(lookups, null),
        [var path] => new BenchArguments(null, path),
        _ => throw new ArgumentException($"{args.Count} arguments after the name; expected one number of lookups, or one path."),
    };
}
