using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>Puts claims that state the same value into groups, in an order that does not depend on the input's.</summary>
internal static class Grouping
{
    // Above this many different texts the rest is compared with the best supported ones only.
    private const int MostCentres = 64;

    // Below this many claims a scan beats a dictionary.
    private const int FewClaims = 12;

    public static List<ValueGroup> Of(AttributeDefinition attribute, List<Said> counted, ConsensusPolicy policy)
    {
        if (counted.Count == 0)
        {
            return [];
        }

        var groups = counted[0].Value.IsNumber ? ByNumber(attribute, counted, policy) : ByKey(counted);
        if (groups.Count > 1 && attribute is { Kind: AttributeKind.Text, Strategy: MergeStrategy.Vote })
        {
            groups = MergeSimilar(groups);
        }

        foreach (var group in groups)
        {
            group.CallWitnesses(attribute, policy);
        }

        return groups;
    }

    /// <summary>The group that states a value, or null.</summary>
    public static ValueGroup? Find(List<ValueGroup> groups, CanonicalValue value, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        ValueGroup? found = null;
        foreach (var group in groups)
        {
            if (!AreEqual(group, value, attribute, policy))
            {
                continue;
            }

            // Between two groups of numbers within tolerance the nearer one is meant.
            if (found is null || (value.IsNumber && Distance(group, value) < Distance(found, value)))
            {
                found = group;
            }
        }

        return found;
    }

    private static bool AreEqual(ValueGroup group, CanonicalValue value, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        var tolerance = policy.Tolerances.Of(attribute);
        foreach (var said in group.Said)
        {
            if (said.Value.Key == value.Key && (!value.IsNumber || tolerance.Allows(said.Value.Number, value.Number)))
            {
                return true;
            }
        }

        return attribute is { Kind: AttributeKind.Text, Strategy: MergeStrategy.Vote } && TextSimilarity.AreSimilar(group.Canonical.Key, value.Key);
    }

    private static double Distance(ValueGroup group, CanonicalValue value)
    {
        var least = double.MaxValue;
        foreach (var said in group.Said)
        {
            least = Math.Min(least, Math.Abs((double)said.Value.Number - (double)value.Number));
        }

        return least;
    }

    // Tolerance is not transitive: a group reaches from its smallest number as far as the tolerance does, and no further.
    private static List<ValueGroup> ByNumber(AttributeDefinition attribute, List<Said> counted, ConsensusPolicy policy)
    {
        var ordered = counted.ToArray();
        Array.Sort(ordered, NumberOrder);
        var tolerance = policy.Tolerances.Of(attribute);
        var groups = new List<ValueGroup>(ordered.Length);
        ValueGroup? group = null;
        foreach (var said in ordered)
        {
            if (group is null || group.Said[0].Value.Key != said.Value.Key || !tolerance.Allows(group.Said[0].Value.Number, said.Value.Number))
            {
                group = new ValueGroup();
                groups.Add(group);
            }

            group.Said.Add(said);
        }

        foreach (var full in groups)
        {
            full.Said.Sort(SaidOrder.Instance);
        }

        return groups;
    }

    private static int NumberOrder(Said x, Said y)
    {
        var order = string.CompareOrdinal(x.Value.Key, y.Value.Key);
        order = order == 0 ? x.Value.Number.CompareTo(y.Value.Number) : order;
        return order == 0 ? SaidOrder.Instance.Compare(x, y) : order;
    }

    private static List<ValueGroup> ByKey(List<Said> counted)
    {
        var groups = new List<ValueGroup>(Math.Min(counted.Count, 8));
        var byKey = counted.Count > FewClaims ? new Dictionary<string, ValueGroup>(StringComparer.Ordinal) : null;
        foreach (var said in counted)
        {
            var group = byKey is null ? Scan(groups, said.Value.Key) : byKey.GetValueOrDefault(said.Value.Key);
            if (group is null)
            {
                group = new ValueGroup();
                groups.Add(group);
                byKey?.Add(said.Value.Key, group);
            }

            group.Said.Add(said);
        }

        groups.Sort(static (x, y) => string.CompareOrdinal(x.Canonical.Key, y.Canonical.Key));
        return groups;
    }

    private static ValueGroup? Scan(List<ValueGroup> groups, string key)
    {
        foreach (var group in groups)
        {
            if (group.Canonical.Key == key)
            {
                return group;
            }
        }

        return null;
    }

    // The best supported wording is a centre; the others join the first centre they resemble.
    private static List<ValueGroup> MergeSimilar(List<ValueGroup> groups)
    {
        groups.Sort(static (x, y) =>
        {
            var order = y.Said.Count.CompareTo(x.Said.Count);
            return order == 0 ? string.CompareOrdinal(x.Canonical.Key, y.Canonical.Key) : order;
        });
        var keys = new List<string>();
        var centres = new List<ValueGroup>();
        foreach (var group in groups)
        {
            var key = group.Canonical.Key;
            var at = keys.FindIndex(0, Math.Min(keys.Count, MostCentres), centre => TextSimilarity.AreSimilar(centre, key));
            if (at >= 0)
            {
                centres[at].Absorb(group);
            }
            else
            {
                keys.Add(key);
                centres.Add(group);
            }
        }

        return centres;
    }
}
