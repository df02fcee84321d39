using PartsCatalog.Contracts.Catalog;

namespace PartsCatalog.SalesforceGateway.Supersession;

/// <summary>Where a number leads over the links of its make, and what it takes the place of.</summary>
/// <param name="Status">How the number stands.</param>
/// <param name="Current">The numbers at the end of every way: itself when CURRENT, several when FORK, none in a CYCLE without a way out.</param>
/// <param name="Replaces">The numbers that lead here, the nearest first.</param>
/// <param name="Links">The links of the chain: those that lead here, the farthest first, then those that lead on.</param>
internal sealed record SupersessionChain(
    SupersessionStatus Status, IReadOnlyList<string> Current, IReadOnlyList<string> Replaces, IReadOnlyList<SupersessionLink> Links)
{
    /// <summary>Follows the links from a number, both ways. Ends for any links: each number is visited once.</summary>
    public static SupersessionChain Of(string number, IReadOnlyList<SupersessionLink> links)
    {
        var onwards = links.ToLookup(link => link.Number, StringComparer.Ordinal);
        var backwards = links.ToLookup(link => link.ReplacedBy, StringComparer.Ordinal);
        var ahead = Reach(number, at => onwards[at].Select(link => link.ReplacedBy));
        var behind = Reach(number, at => backwards[at].Select(link => link.Number));
        var current = ahead.Where(at => !onwards[at].Any()).Order(StringComparer.Ordinal).ToList();
        return new SupersessionChain(
            StatusOf(number, onwards, ahead, current),
            current,
            [.. behind.Skip(1).Where(at => !ahead.Contains(at))],
            [.. Enumerable.Reverse(behind).SelectMany(at => backwards[at]).Concat(ahead.SelectMany(at => onwards[at])).Distinct()]);
    }

    private static SupersessionStatus StatusOf(string number, ILookup<string, SupersessionLink> onwards, List<string> ahead, List<string> current) =>
        current.Count > 1 ? SupersessionStatus.Fork
        : HasCycle(onwards, ahead) ? SupersessionStatus.Cycle
        : current[0] == number ? SupersessionStatus.Current
        : SupersessionStatus.Superseded;

    // Numbers that nothing leads to are taken away until none is left, or only circles and what they lead to.
    private static bool HasCycle(ILookup<string, SupersessionLink> onwards, List<string> ahead)
    {
        var incoming = ahead.ToDictionary(at => at, _ => 0, StringComparer.Ordinal);
        foreach (var link in ahead.SelectMany(at => onwards[at]))
        {
            incoming[link.ReplacedBy]++;
        }

        var free = new Queue<string>(ahead.Where(at => incoming[at] == 0));
        var taken = 0;
        while (free.TryDequeue(out var at))
        {
            taken++;
            foreach (var link in onwards[at])
            {
                if (--incoming[link.ReplacedBy] == 0)
                {
                    free.Enqueue(link.ReplacedBy);
                }
            }
        }

        return taken < ahead.Count;
    }

    // Breadth first, so that the nearest come first; the number itself is the first.
    private static List<string> Reach(string number, Func<string, IEnumerable<string>> next)
    {
        var reached = new List<string> { number };
        var seen = new HashSet<string>(reached, StringComparer.Ordinal);
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(next(reached[i]).Order(StringComparer.Ordinal).Where(seen.Add));
        }

        return reached;
    }
}
