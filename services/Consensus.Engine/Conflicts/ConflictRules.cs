using System.Globalization;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Conflicts;

/// <summary>What counts as a conflict: sources that state different values of an attribute that has one.</summary>
public static class ConflictRules
{
    /// <summary>
    /// Whether an attribute is contested. Lists complete each other, texts and images are chosen by quality and derived values come of others:
    /// none of these contradict. An AI's proposal is no source's word. Prices do only beyond the tolerance within which they support each other.
    /// </summary>
    public static bool IsContested(SettledAttribute settled, ConsensusPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(settled);
        ArgumentNullException.ThrowIfNull(policy);
        if (AttributeRegistry.Find(settled.Attribute) is not { Strategy: MergeStrategy.Vote or MergeStrategy.Exact or MergeStrategy.Linked or MergeStrategy.Median } attribute)
        {
            return false;
        }

        var counted = 0;
        decimal lowest = decimal.MaxValue, highest = decimal.MinValue;
        foreach (var stated in settled.Stated)
        {
            if (stated.SetAside is not null || stated.By.All(by => by.Source is Rules.OpenAi or Rules.Grok))
            {
                continue;
            }

            counted++;
            if (attribute.Strategy == MergeStrategy.Median
                && decimal.TryParse(stated.Value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                lowest = Math.Min(lowest, number);
                highest = Math.Max(highest, number);
            }
        }

        return counted > 1 && (attribute.Strategy != MergeStrategy.Median || !new Tolerance(0m, policy.PriceTolerance).Allows(lowest, highest));
    }
}
