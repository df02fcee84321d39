using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Scoring;

/// <summary>Figures of a whole settlement.</summary>
internal static class OverallScore
{
    /// <summary>
    /// Mean confidence by weight over what was found and what is required; a required attribute that is not found counts as 0, one that cannot
    /// apply counts not at all.
    /// </summary>
    public static decimal Of(SettledAttribute[] attributes)
    {
        decimal weights = 0, sum = 0;
        for (var place = 0; place < attributes.Length; place++)
        {
            var settled = attributes[place];
            var attribute = AttributeRegistry.All[place];
            if (attribute.Kind == AttributeKind.Specification
                || settled.Status == AttributeStatus.NotApplicable
                || (settled.Status == AttributeStatus.NotFound && !attribute.Required))
            {
                continue;
            }

            weights += attribute.Weight;
            sum += attribute.Weight * settled.Confidence;
        }

        return weights == 0 ? 0 : Math.Round(sum / weights, 4);
    }

    /// <summary>Share of the attributes that both AIs judged on which they say the same; null when there are none.</summary>
    public static decimal? Agreement(EvidenceTable evidence, ConsensusPolicy policy)
    {
        int judged = 0, agreed = 0;
        foreach (var attribute in AttributeRegistry.All)
        {
            var said = evidence.Of(attribute);
            if (said is not { OpenAi: { } openAi, Grok: { } grok })
            {
                continue;
            }

            judged++;
            agreed += AreSame(attribute, openAi.Value, grok.Value, policy) ? 1 : 0;
        }

        return judged == 0 ? null : Math.Round((decimal)agreed / judged, 4);
    }

    private static bool AreSame(AttributeDefinition attribute, AttributeValue? one, AttributeValue? other, ConsensusPolicy policy)
    {
        if (one is null || other is null)
        {
            return one is null && other is null;
        }

        var keys = KeysOf(attribute, one, policy);
        var others = KeysOf(attribute, other, policy);
        if (keys.Count == 1 && others.Count == 1 && keys[0].IsNumber && others[0].IsNumber)
        {
            return keys[0].Key == others[0].Key && policy.Tolerances.Of(attribute).Allows(keys[0].Number, others[0].Number);
        }

        return keys.Count == others.Count && keys.TrueForAll(key => others.Exists(value => value.Key == key.Key && value.Number == key.Number));
    }

    private static List<CanonicalValue> KeysOf(AttributeDefinition attribute, AttributeValue value, ConsensusPolicy policy)
    {
        var keys = new List<CanonicalValue>(value.Items.Count);
        foreach (var item in value.Items)
        {
            if (item is not null)
            {
                keys.Add(CanonicalReader.Read(attribute, item, policy));
            }
        }

        return keys;
    }
}
