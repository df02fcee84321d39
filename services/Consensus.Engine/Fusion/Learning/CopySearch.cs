namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// Finds sources of one attribute that copy each other or one feed. Candidates (<see cref="CopyCandidates"/>) are joined when the facts become
/// more probable by it, with all accuracies learned anew.
/// </summary>
internal sealed class CopySearch(IReadOnlyList<Pattern> patterns, int sources)
{
    /// <summary>Nats by which the facts must become more probable; it also pays for the copy rate that is learned more.</summary>
    private const double Proof = 10;

    /// <summary>Who takes over less than this is no copier: two sources that err alike now and then look as if they did a little.</summary>
    private const double LeastCopyRate = 0.3;

    private const int MostAtOnce = 8;
    private const int MostTrials = 30;
    private const int MostClaims = 30_000;
    private const int Rounds = 15;

    private readonly IReadOnlyList<Pattern> _tried = Thin(patterns);

    /// <summary>The feed of each source, as <see cref="AttributeModel.Feed"/>.</summary>
    /// <param name="feed">What is known of it.</param>
    /// <param name="prior">Accuracy expected of each source.</param>
    /// <param name="concentration">See <see cref="Popularity"/>.</param>
    /// <param name="unstated">See <see cref="AttributeModel.Unstated"/>.</param>
    public int[] Find(int[] feed, double[] prior, double concentration, double unstated)
    {
        var witnesses = new WitnessCount(_tried, sources);
        var candidates = CopyCandidates.Of(_tried, sources);
        if (candidates.Count == 0 || witnesses.Of(feed) <= WitnessCount.Least)
        {
            return feed;
        }

        var learner = new ExpectationMaximization(_tried, sources, rounds: Rounds);
        var best = learner.Fit(prior, feed, concentration, unstated).LogLikelihood;
        for (var trials = 0; trials < MostTrials;)
        {
            (int[] Feed, double LogLikelihood)? found = null;
            for (var i = 0; i < candidates.Count && i < MostAtOnce; i++)
            {
                var joined = Join(feed, candidates[i]);
                if (joined is null || witnesses.Of(joined) < WitnessCount.Least)
                {
                    candidates.RemoveAt(i--);
                    continue;
                }

                trials++;
                var fitted = learner.Fit(prior, joined, concentration, unstated);
                var likelihood = fitted.LogLikelihood;
                if (likelihood < best + Proof || fitted.Model.CopyRate.Max() < LeastCopyRate)
                {
                    // What is no copy beside fewer feeds will hardly be one beside more.
                    candidates.RemoveAt(i--);
                }
                else if (found is null || likelihood > found.Value.LogLikelihood)
                {
                    found = (joined, likelihood);
                }
            }

            if (found is null)
            {
                break;
            }

            (feed, best) = found.Value;
        }

        return feed;
    }

    // Every so manieth pattern: their order is that of the entities, which may be one of time.
    private static IReadOnlyList<Pattern> Thin(IReadOnlyList<Pattern> patterns)
    {
        var step = 1 + (patterns.Sum(pattern => pattern.Source.Length) / MostClaims);
        return step == 1 ? patterns : [.. patterns.Where((_, i) => i % step == 0)];
    }

    private static int[]? Join(int[] feed, int[] together)
    {
        var names = together.Select(source => feed[source]).Where(name => name >= 0).ToHashSet();
        if (names.Count == 1 && Array.TrueForAll(together, source => feed[source] >= 0))
        {
            return null;
        }

        var joined = (int[])feed.Clone();
        var one = names.Count > 0 ? names.Min() : feed.Max() + 1;
        for (var s = 0; s < joined.Length; s++)
        {
            joined[s] = names.Contains(joined[s]) || Array.IndexOf(together, s) >= 0 ? one : joined[s];
        }

        return joined;
    }
}
