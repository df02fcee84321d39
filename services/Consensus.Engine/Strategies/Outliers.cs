using PartsCatalog.Consensus.Engine.Evidence;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// Numbers far off the rest, by the median absolute deviation (Iglewicz and Hoaglin 1993: more than 3.5 times 1.4826 of it), and never those
/// within a quarter of the median: three prices that nearly agree have no outlier.
/// </summary>
internal static class Outliers
{
    private const int FewestNumbers = 3;
    private const double Deviations = 3.5 * 1.4826;
    private const double AlwaysIn = 0.25;

    /// <summary>The range of an ordered row that is left without its outliers; never empty.</summary>
    /// <param name="ordered">The row, smallest first.</param>
    /// <param name="alwaysIn">Share of the median within which nothing is an outlier.</param>
    public static (int From, int To) Leave(Said[] ordered, double alwaysIn = AlwaysIn)
    {
        if (ordered.Length < FewestNumbers)
        {
            return (0, ordered.Length);
        }

        var median = MedianOf(ordered);
        var distances = new double[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            distances[i] = Math.Abs((double)ordered[i].Value.Number - median);
        }

        Array.Sort(distances);
        var limit = Math.Max(Deviations * distances[distances.Length / 2], alwaysIn * Math.Abs(median));
        var from = 0;
        var to = ordered.Length;
        while (from < to - 1 && median - (double)ordered[from].Value.Number > limit)
        {
            from++;
        }

        while (to > from + 1 && (double)ordered[to - 1].Value.Number - median > limit)
        {
            to--;
        }

        return (from, to);
    }

    private static double MedianOf(Said[] ordered)
    {
        var half = ordered.Length / 2;
        var upper = (double)ordered[half].Value.Number;
        return ordered.Length % 2 == 1 ? upper : ((double)ordered[half - 1].Value.Number + upper) / 2;
    }
}
