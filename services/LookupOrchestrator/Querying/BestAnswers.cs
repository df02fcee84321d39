using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.LookupOrchestrator.Querying;

/// <summary>Puts the answers of several attempts together, one a supplier.</summary>
internal static class BestAnswers
{
    /// <summary>The later answer of each supplier, unless it is a failure that would hide an answer.</summary>
    public static IReadOnlyList<SupplierAnswer> Merge(IReadOnlyList<SupplierAnswer> earlier, IReadOnlyList<SupplierAnswer> later)
    {
        if (earlier.Count == 0)
        {
            return [.. later.OrderBy(answer => answer.Source)];
        }

        var best = earlier.ToDictionary(answer => answer.Source);
        foreach (var answer in later)
        {
            if (!best.TryGetValue(answer.Source, out var known) || !known.Answered || answer.Answered)
            {
                best[answer.Source] = answer;
            }
        }

        return [.. best.Values.OrderBy(answer => answer.Source)];
    }
}
