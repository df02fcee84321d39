namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>Counts the independent witnesses of an attribute.</summary>
internal sealed class WitnessCount
{
    /// <summary>Two witnesses that disagree leave open who is right; from three on their agreement tells.</summary>
    public const int Least = 3;

    /// <summary>A source counts when it speaks about this share of what the most talkative one does.</summary>
    private const double Share = 0.1;

    private readonly double[] _speaks;

    public WitnessCount(IReadOnlyList<Pattern> patterns, int sources)
    {
        _speaks = new double[sources];
        foreach (var pattern in patterns)
        {
            foreach (var source in pattern.Source)
            {
                _speaks[source] += pattern.Facts;
            }
        }
    }

    /// <summary>Sources that speak for themselves, and feeds.</summary>
    public int Of(int[] feed)
    {
        var enough = Share * _speaks.Max();
        var feeds = new HashSet<int>();
        var alone = 0;
        for (var s = 0; s < feed.Length; s++)
        {
            if (_speaks[s] >= enough && feed[s] >= 0)
            {
                feeds.Add(feed[s]);
            }
            else if (_speaks[s] >= enough)
            {
                alone++;
            }
        }

        return alone + feeds.Count;
    }
}
