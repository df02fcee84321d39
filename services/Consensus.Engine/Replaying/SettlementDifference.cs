using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Replaying;

/// <summary>What differs between two settlements of the same claims.</summary>
public static class SettlementDifference
{
    /// <summary>Attributes whose status, value, level or rule differs, or whose confidence does by more than a hundredth, in the registry's order.</summary>
    public static IReadOnlyList<AttributeChange> Between(ConsensusReached before, ConsensusReached after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = before.Attributes.ToDictionary(settled => settled.Attribute, StringComparer.Ordinal);
        var changes = new List<AttributeChange>();
        foreach (var now in after.Attributes)
        {
            // An attribute that the registry has only since then has no 'before'.
            if (known.TryGetValue(now.Attribute, out var then) && Differ(then, now))
            {
                changes.Add(new AttributeChange(now.Attribute, AttributeOutcome.Of(then), AttributeOutcome.Of(now)));
            }
        }

        return changes;
    }

    private static bool Differ(SettledAttribute one, SettledAttribute other) =>
        one.Status != other.Status
        || !Equals(one.Value, other.Value)
        || one.Level != other.Level
        || one.Rule != other.Rule
        || Math.Abs(one.Confidence - other.Confidence) > 0.01m;
}
