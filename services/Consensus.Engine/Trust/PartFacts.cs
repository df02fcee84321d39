using System.Globalization;
using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>
/// A part's claims as truth discovery reads them: which sources say the same. Equality is the engine's own, so a group of equal claims is handed on as one number.
/// </summary>
internal sealed class PartFacts(ConsensusPolicy policy, IReadOnlyDictionary<string, int> sources)
{
    /// <summary>Attributes that have one true value each; of these it can be learned who is right.</summary>
    public static IReadOnlyList<AttributeDefinition> Attributes { get; } =
    [
        .. AttributeRegistry.All
            .Where(attribute => attribute is { IsList: false, Strategy: MergeStrategy.Vote or MergeStrategy.Exact or MergeStrategy.Linked or MergeStrategy.Median })
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal),
    ];

    /// <summary>The claims of a part, ordered as truth discovery wants them.</summary>
    public EntityClaims ClaimsOf(SettledPart part)
    {
        var evidence = EvidenceTable.Collect(part.Question, policy);
        var claims = new List<Claim>();
        for (var place = 0; place < Attributes.Count; place++)
        {
            foreach (var group in Grouping.Of(Attributes[place], evidence.Of(Attributes[place]).Counted, policy))
            {
                var name = NameOf(group.Canonical);
                foreach (var said in group.Said)
                {
                    if (sources.TryGetValue(said.Source.Name, out var source))
                    {
                        claims.Add(new Claim(place, source, name, said.At.ToUnixTimeMilliseconds() / 86_400_000.0));
                    }
                }
            }
        }

        claims.Sort(Order);
        return new EntityClaims(part.Question.Part.ToString(), claims);
    }

    /// <summary>The number of the group that a person's decision stands for.</summary>
    public string? NameOf(SettledPart part, AttributeDefinition attribute, AttributeValue reviewed)
    {
        if (reviewed is not { IsList: false, Items: [{ } text] } || CanonicalReader.Read(attribute, text, policy) is not { Problem: null } value)
        {
            return null;
        }

        var groups = Grouping.Of(attribute, EvidenceTable.Collect(part.Question, policy).Of(attribute).Counted, policy);
        return NameOf(Grouping.Find(groups, value, attribute, policy)?.Canonical ?? value);
    }

    private static int Order(Claim x, Claim y)
    {
        var order = x.Attribute.CompareTo(y.Attribute);
        order = order == 0 ? x.Source.CompareTo(y.Source) : order;
        order = order == 0 ? string.CompareOrdinal(x.Value, y.Value) : order;
        return order == 0 ? x.ObservedDay.CompareTo(y.ObservedDay) : order;
    }

    /// <summary>
    /// Sixteen digits that stand for a value: equal for equal values, far apart for others, and odd at the end, so that none looks like another one rounded.
    /// </summary>
    private static string NameOf(CanonicalValue value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value.IsNumber ? string.Create(CultureInfo.InvariantCulture, $"{value.Key} {value.Number:G29}") : value.Key)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        hash ^= hash >> 32;
        return ((1_000_000_000_000_000UL + (hash % 8_000_000_000_000_000UL)) | 1).ToString(CultureInfo.InvariantCulture);
    }
}
