namespace PartsCatalog.Bench;

/// <summary>One figure-giving run over the whole system, or a part of it.</summary>
internal interface IBenchmark
{
    string Name { get; }

    string Description { get; }

    /// <summary>Runs; progress goes to standard error.</summary>
    /// <param name="lookups">How many lookups, where that is a choice; null for the benchmark's own number.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Figures, in the order in which they are printed.</returns>
    Task<IReadOnlyList<(string Name, double Value)>> RunAsync(int? lookups, CancellationToken cancellationToken);
}
