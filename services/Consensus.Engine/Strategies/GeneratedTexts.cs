using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>What the AIs wrote for an attribute: titles and descriptions stand in the verdict itself, other texts among its attributes.</summary>
internal sealed class GeneratedTexts(Settling settling)
{
    private readonly ContentChecks _checks = new(settling.Question, settling.Policy.Content);

    // A description is read more than once, and its checks go through every word of it.
    private readonly Dictionary<AttributeDefinition, List<GeneratedText>> _known = new(ReferenceEqualityComparer.Instance);

    public ContentChecks Checks => _checks;

    public List<GeneratedText> Of(AttributeEvidence evidence)
    {
        if (_known.TryGetValue(evidence.Attribute, out var texts))
        {
            return texts;
        }

        texts = new List<GeneratedText>(2);
        Add(texts, settling.OpenAi, evidence, evidence.OpenAi);
        Add(texts, settling.Grok, evidence, evidence.Grok);
        _known.Add(evidence.Attribute, texts);
        return texts;
    }

    /// <summary>The better of the texts without a fault, or null.</summary>
    public GeneratedText? BestOf(List<GeneratedText> texts)
    {
        GeneratedText? best = null;
        foreach (var text in texts)
        {
            if (text.Fault is null && (best is null || text.Quality > best.Quality || (text.Quality == best.Quality && SurenessOf(text) > SurenessOf(best))))
            {
                best = text;
            }
        }

        return best;
    }

    private decimal SurenessOf(GeneratedText text) =>
        (text.Who == ValidatorName.OpenAi ? settling.OpenAi : settling.Grok)?.PartMatchConfidence ?? 0m;

    private void Add(List<GeneratedText> texts, AiVerdict? verdict, AttributeEvidence evidence, Opinion? opinion)
    {
        if (verdict is null)
        {
            return;
        }

        var attribute = evidence.Attribute;
        var value = attribute == AttributeRegistry.PartTitle ? Single(verdict.Title)
            : attribute == AttributeRegistry.LongDescription ? Single(verdict.Description)
            : opinion?.Value;
        if (value is null || value.IsList != attribute.IsList || value.Items.Count == 0 || value.Items.Contains(null))
        {
            return;
        }

        texts.Add(new GeneratedText(verdict.Validator, value, verdict.AnsweredAt, QualityOf(value), FaultOf(attribute, value)));
    }

    private static AttributeValue? Single(string? text) => string.IsNullOrWhiteSpace(text) ? null : AttributeValue.Of(text.Trim());

    private int QualityOf(AttributeValue value)
    {
        var text = value.Items[0];
        return (_checks.NamesNumber(text) ? 2 : 0) + (_checks.NamesBrand(text) ? 1 : 0);
    }

    private string? FaultOf(AttributeDefinition attribute, AttributeValue value)
    {
        foreach (var item in value.Items)
        {
            if (item.Length > settling.Policy.MaximumTextLength)
            {
                return $"has {item.Length} characters; expected at most {settling.Policy.MaximumTextLength}";
            }

            if (string.IsNullOrWhiteSpace(item))
            {
                return "is empty";
            }

            var fault = attribute == AttributeRegistry.PartTitle ? _checks.TitleFault(item)
                : attribute == AttributeRegistry.LongDescription ? _checks.DescriptionFault(item)
                : attribute == AttributeRegistry.MetaDescription ? _checks.MetaDescriptionFault(item)
                : ContentChecks.PlainFault(item);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }
}
