using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Strategies;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Reviewing;

/// <summary>Reads a value that a person types: held to the registry as a supplier's is.</summary>
public static class DecisionValue
{
    /// <summary>The value in canonical form, or null with what is wrong.</summary>
    public static AttributeValue? Read(AttributeDefinition attribute, AttributeValue typed, ConsensusPolicy policy, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(policy);
        problem = null;
        if (attribute.Kind == AttributeKind.Specification)
        {
            problem = "is built by the catalog from the other attributes and cannot be decided";
            return null;
        }

        if (typed.Items.Count == 0 || typed.IsList != attribute.IsList || typed.Items.Count > policy.MaximumListItems)
        {
            problem = attribute.IsList ? $"is no list of 1 to {policy.MaximumListItems} values" : "is no single value";
            return null;
        }

        var texts = new List<string>(typed.Items.Count);
        foreach (var item in typed.Items)
        {
            var value = CanonicalReader.Read(attribute, item ?? "", policy);
            problem = value.Problem ?? (attribute.Kind != AttributeKind.Url && ContentChecks.HasMarkup(value.Display) ? "has markup, a link or invisible characters" : null);
            if (problem is not null)
            {
                return null;
            }

            texts.Add(value.Display);
        }

        return attribute.IsList ? AttributeValue.OfList(texts) : AttributeValue.Of(texts[0]);
    }
}
