using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Strategies;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Applicability;

/// <summary>The kind of part, judged from the words of its settled title and categories and of every title that a supplier gives.</summary>
internal sealed class PartNature
{
    // A title is a few words; what comes after is about other things ("for motors with …").
    private const int LongestTitle = 120;

    private readonly PartTraits _traits;
    private readonly bool _isDiscontinued;
    private readonly bool _hasClaims;

    private PartNature(PartTraits traits, bool isDiscontinued, bool hasClaims)
    {
        _traits = traits;
        _isDiscontinued = isDiscontinued;
        _hasClaims = hasClaims;
    }

    public static PartNature Of(Settling settling)
    {
        var traits = TraitsOf(settling, AttributeRegistry.PartTitle)
            | TraitsOf(settling, AttributeRegistry.PrimaryCategory)
            | TraitsOf(settling, AttributeRegistry.SubCategories);
        foreach (var said in settling.Evidence.Of(AttributeRegistry.PartTitle).Counted)
        {
            traits |= TraitsOf(said.Value.Display);
        }

        if (settling.SettledOf(AttributeRegistry.PartType)?.Value is { Text: "UNIVERSAL" })
        {
            traits |= PartTraits.Universal;
        }

        return new PartNature(traits, settling.SettledOf(AttributeRegistry.Discontinued)?.Value is { Text: "true" }, settling.SourceCount > 0);
    }

    /// <summary>Why an attribute that nobody states cannot apply; null when it may.</summary>
    public string? WhyNot(AttributeDefinition attribute)
    {
        // A supplier that knows a part and no successor tells us that there is none, as long as the part is made.
        if (attribute.Applicability == Contracts.Attributes.Applicability.NotSuperseded)
        {
            return _hasClaims && !_isDiscontinued ? "no source names a successor and none calls it discontinued" : null;
        }

        return ApplicabilityRules.WhyNot(attribute, _traits);
    }

    private static PartTraits TraitsOf(Settling settling, AttributeDefinition attribute)
    {
        var traits = PartTraits.None;
        if (settling.SettledOf(attribute) is { Status: AttributeStatus.Found, Value: { } value })
        {
            foreach (var item in value.Items)
            {
                traits |= TraitsOf(item);
            }
        }

        return traits;
    }

    private static PartTraits TraitsOf(string text) => PartWords.Of(TextForm.Fold(text.Length > LongestTitle ? text[..LongestTitle] : text));
}
