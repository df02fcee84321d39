namespace PartsCatalog.Bench;

/// <summary>One figure-giving run over the whole system, or a part of it.</summary>
internal interface IBenchmark
{
    string Name { get; }

    string Description { get; }

    /// <summary>Runs; progress goes to standard error.</summary>
    /// <param name="arguments">What the command line says after the name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Figures, in the order in which they are printed.</returns>
    Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken);
}
