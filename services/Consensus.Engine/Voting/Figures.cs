using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>Confidences as they are recorded: four decimals, never certainty, and their level.</summary>
internal static class Figures
{
    public static decimal Confidence(double probability, ConsensusPolicy policy) =>
        Math.Round((decimal)Math.Clamp(probability, 0, policy.MaximumConfidence), 4);

    public static ConfidenceLevel Level(decimal confidence, ConsensusPolicy policy)
    {
        if (confidence >= policy.High)
        {
            return ConfidenceLevel.High;
        }

        return confidence >= policy.Medium ? ConfidenceLevel.Medium : ConfidenceLevel.Low;
    }

    /// <summary>That at least one of independent witnesses is right.</summary>
    public static double AnyRight(IReadOnlyList<Witness> witnesses)
    {
        var allWrong = 1.0;
        foreach (var witness in witnesses)
        {
            allWrong *= 1 - witness.Accuracy;
        }

        return 1 - allWrong;
    }
}
