namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// What is expected of a source at an attribute before its claims about it are looked at: its accuracy over all attributes, which itself leans
/// towards that of all sources. A source with three claims is thus judged mostly by what sources are like.
/// </summary>
internal static class SourcePrior
{
    /// <summary>How many claims' worth of evidence the mean of all sources is.</summary>
    private const double MeanClaims = 10;

    public static double[] Of(IReadOnlyList<FittedModel> attributes, int sources)
    {
        var right = new double[sources];
        var own = new double[sources];
        foreach (var attribute in attributes.Where(attribute => !attribute.Model.Alike))
        {
            for (var s = 0; s < sources; s++)
            {
                right[s] += attribute.Right[s];
                own[s] += attribute.Model.Claims[s];
            }
        }

        var start = MeanClaims * ExpectationMaximization.FirstAccuracy;
        var mean = Math.Clamp((right.Sum() + start) / (own.Sum() + MeanClaims), 0.5, 0.95);
        var prior = new double[sources];
        for (var s = 0; s < sources; s++)
        {
            prior[s] = (right[s] + (MeanClaims * mean)) / (own[s] + MeanClaims);
        }

        return prior;
    }
}
