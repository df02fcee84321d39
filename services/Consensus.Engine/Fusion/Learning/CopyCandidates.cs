using System.Runtime.InteropServices;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// Sources that may copy: those that share, to the letter, contested values that no majority backs, and those that side with each other
/// nearly whenever a value is contested. Sharing what nobody contests proves nothing.
/// </summary>
internal static class CopyCandidates
{
    /// <summary>Shared contested values below which sources are not suspected.</summary>
    private const double LeastShared = 4;

    /// <summary>Pairs are only counted within groups up to this size.</summary>
    private const int MostSharing = 60;

    private const int MostPairs = 40;

    /// <summary>Shares of the contested facts in which sources side with each other, by which they are taken together.</summary>
    private static readonly double[] Sidings = [0.97, 0.9, 0.8];

    /// <summary>Sets of two and more sources, the most suspect first.</summary>
    public static List<int[]> Of(IReadOnlyList<Pattern> patterns, int sources)
    {
        var pairs = new Dictionary<(int, int), PairCounts>();
        var present = new Dictionary<(int, int), double>();
        foreach (var pattern in patterns)
        {
            if (pattern.Groups > 1)
            {
                Count(pattern, pairs);
            }
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Groups > 1)
            {
                CountPresent(pattern, pairs, present);
            }
        }

        var found = new List<int[]>();
        foreach (var siding in Sidings)
        {
            foreach (var together in Components(pairs, present, siding, sources))
            {
                if (!found.Exists(known => known.AsSpan().SequenceEqual(together)))
                {
                    found.Add(together);
                }
            }
        }

        var suspects = pairs.Where(pair => pair.Value.Errors >= LeastShared).OrderByDescending(pair => pair.Value.Errors).ThenBy(pair => pair.Key).Take(MostPairs);
        foreach (var ((one, other), _) in suspects)
        {
            if (!found.Exists(known => known.Length == 2 && known[0] == one && known[1] == other))
            {
                found.Add([one, other]);
            }
        }

        return found;
    }

    private static void Count(Pattern pattern, Dictionary<(int, int), PairCounts> pairs)
    {
        var claims = new int[pattern.Groups];
        foreach (var g in pattern.Group)
        {
            claims[g]++;
        }

        var most = claims.Max();
        var tied = claims.Count(count => count == most) > 1;
        for (var i = 0; i < pattern.Source.Length; i++)
        {
            var size = claims[pattern.Group[i]];
            for (var j = 0; j < i && size is > 1 and <= MostSharing; j++)
            {
                if (pattern.Spelling[j] == pattern.Spelling[i] && pattern.Source[j] != pattern.Source[i])
                {
                    var pair = (pattern.Source[j], pattern.Source[i]);
                    var counts = pairs.GetValueOrDefault(pair);
                    pairs[pair] = new PairCounts(counts.Same + pattern.Facts, counts.Errors + (size < most || tied ? pattern.Facts : 0));
                }
            }
        }
    }

    private static void CountPresent(Pattern pattern, Dictionary<(int, int), PairCounts> pairs, Dictionary<(int, int), double> present)
    {
        for (var i = 0; i < pattern.Source.Length && pattern.Source.Length <= MostSharing; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var pair = (pattern.Source[j], pattern.Source[i]);
                if (pairs.ContainsKey(pair))
                {
                    present[pair] = present.GetValueOrDefault(pair) + pattern.Facts;
                }
            }
        }
    }

    private static IEnumerable<int[]> Components(Dictionary<(int, int), PairCounts> pairs, Dictionary<(int, int), double> present, double siding, int sources)
    {
        var root = Enumerable.Range(0, sources).ToArray();
        foreach (var (pair, counts) in pairs)
        {
            if (counts.Same >= LeastShared && counts.Same >= siding * present.GetValueOrDefault(pair, double.PositiveInfinity))
            {
                var (one, other) = (Root(root, pair.Item1), Root(root, pair.Item2));
                root[Math.Max(one, other)] = Math.Min(one, other);
            }
        }

        return Enumerable.Range(0, sources).GroupBy(source => Root(root, source)).Where(group => group.Count() > 1).Select(group => group.ToArray());
    }

    private static int Root(int[] root, int source)
    {
        while (root[source] != source)
        {
            source = root[source];
        }

        return source;
    }

    /// <summary>Facts in which two sources state the same to the letter: all contested ones, and those in which no majority backs it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PairCounts(double Same, double Errors);
}
