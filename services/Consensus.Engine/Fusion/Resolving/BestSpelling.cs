using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Learning;

namespace PartsCatalog.Consensus.Engine.Fusion.Resolving;

/// <summary>Of the spellings of one group the one with most support; of equals the first in ordinal order.</summary>
internal static class BestSpelling
{
    public static string Of(Fact fact, int group, FactPosterior posterior)
    {
        string? best = null;
        var bestSupport = (Claims: 0.0, Nats: double.NegativeInfinity);
        for (var i = 0; i < fact.Count; i++)
        {
            if (fact.Group[i] != group || IsRepeated(fact, i))
            {
                continue;
            }

            var support = Support(fact, i, posterior);
            var order = support.CompareTo(bestSupport);
            if (best is null || order > 0 || (order == 0 && string.CompareOrdinal(fact.Value[i], best) < 0))
            {
                (best, bestSupport) = (fact.Value[i], support);
            }
        }

        return best ?? fact.Value[0];
    }

    private static bool IsRepeated(Fact fact, int i)
    {
        for (var j = 0; j < i; j++)
        {
            if (fact.Spelling[j] == fact.Spelling[i] && fact.Group[j] == fact.Group[i])
            {
                return true;
            }
        }

        return false;
    }

    private static (double Claims, double Nats) Support(Fact fact, int i, FactPosterior posterior)
    {
        var (claims, nats) = (0.0, 0.0);
        for (var j = i; j < fact.Count; j++)
        {
            if (fact.Spelling[j] == fact.Spelling[i])
            {
                claims += fact.Weight[j];
                nats += fact.Weight[j] * (posterior.Right[j] - posterior.Wrong[j]);
            }
        }

        return (claims, nats);
    }
}
