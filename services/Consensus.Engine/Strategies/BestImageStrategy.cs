using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// The most usable image: one known to be large before one of unknown size before a small one; among these by the order of sources (Amazon,
/// Reliable), then the larger, then the better supported.
/// </summary>
internal static class BestImageStrategy
{
    // Below this an image is a thumbnail; from the other on it can be zoomed (Amazon's own rule for main images).
    private const int SmallBelow = 300;
    private const int LargeFrom = 1000;

    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        var groups = Grouping.Of(evidence.Attribute, evidence.Counted, settling.Policy);
        var best = groups[0];
        var bestRank = RankOf(best);
        for (var i = 1; i < groups.Count; i++)
        {
            var rank = RankOf(groups[i]);
            if (rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (groups[i], rank);
            }
        }

        var reason = settling.Reason
            .Start("The most usable image by size and source: ").Candidate(best)
            .Against(best, groups, "; others: ").SetAside(evidence.SetAside).Finish();
        return settling.Found(
            evidence.Attribute,
            best.Value,
            Figures.Confidence(Figures.AnyRight(best.Witnesses), settling.Policy),
            Rules.BestImage,
            reason,
            new StatedList().Groups(groups, best).SetAside(evidence.SetAside).Build());
    }

    private static (int Class, int Priority, int Side, int Support) RankOf(ValueGroup image)
    {
        var side = 0;
        var isNamedSmall = false;
        foreach (var said in image.Said)
        {
            side = Math.Max(side, Math.Max(ImageHints.LongerSide(said.Value.Display), ImageHints.LongerSide(said.Text)));
            isNamedSmall |= ImageHints.IsNamedSmall(said.Value.Display);
        }

        return (ClassOf(side, isNamedSmall), -image.First().Rank, side, image.Witnesses.Count);
    }

    private static int ClassOf(int side, bool isNamedSmall)
    {
        if (side == 0)
        {
            return isNamedSmall ? 0 : 1;
        }

        if (side < SmallBelow)
        {
            return 0;
        }

        return side >= LargeFrom ? 2 : 1;
    }
}
