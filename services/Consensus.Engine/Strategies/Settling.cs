using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>One settlement while it is under way: the question, the evidence and what is settled so far.</summary>
internal sealed class Settling
{
    private readonly SettledAttribute?[] _settled = new SettledAttribute?[AttributeRegistry.All.Count];

    public Settling(ResolveConsensus question, ConsensusPolicy policy)
    {
        Question = question;
        Policy = policy;
        Evidence = EvidenceTable.Collect(question, policy);
        SourceCount = Evidence.SourceCount;
        OpenAi = EvidenceTable.Latest(question.Verdicts, ValidatorName.OpenAi);
        Grok = EvidenceTable.Latest(question.Verdicts, ValidatorName.Grok);
    }

    public ResolveConsensus Question { get; }

    public ConsensusPolicy Policy { get; }

    public EvidenceTable Evidence { get; }

    public int SourceCount { get; }

    public AiVerdict? OpenAi { get; }

    public AiVerdict? Grok { get; }

    public ReasonWriter Reason { get; } = new();

    public SettledAttribute? SettledOf(AttributeDefinition attribute) => _settled[EvidenceTable.PlaceOf(attribute)];

    public void Settle(SettledAttribute settled) => _settled[EvidenceTable.PlaceOf(AttributeRegistry.Get(settled.Attribute))] = settled;

    /// <summary>Everything settled, in the registry's order.</summary>
    public SettledAttribute[] All() => Array.ConvertAll(_settled, settled => settled!);

    /// <summary>An AI's word set against groups of values; null when it said nothing about the attribute.</summary>
    public AiWord? WordOn(Opinion? opinion, List<ValueGroup> groups, AttributeDefinition attribute)
    {
        if (opinion is null)
        {
            return null;
        }

        if (opinion.IsProposal || opinion.Value is not { Items: [{ } text] })
        {
            return new AiWord(opinion, null);
        }

        var value = CanonicalReader.Read(attribute, text, Policy);
        return new AiWord(opinion, value.Problem is null ? Grouping.Find(groups, value, attribute, Policy) : null);
    }

    public SettledAttribute Found(AttributeEvidence evidence, AttributeValue value, Decision decision, string reason, IReadOnlyList<StatedValue> stated) =>
        Found(evidence.Attribute, value, decision.Confidence, decision.Rule, reason, stated) with { NeedsValidation = decision.NeedsValidation };

    public SettledAttribute Found(
        AttributeDefinition attribute, AttributeValue value, decimal confidence, string rule, string reason, IReadOnlyList<StatedValue> stated) => new()
        {
            Attribute = attribute.Name,
            Status = AttributeStatus.Found,
            Value = value,
            Confidence = confidence,
            Level = Figures.Level(confidence, Policy),
            Rule = rule,
            Reason = WithDiscounts(reason, stated),
            Stated = stated,
        };

    // A source that counts little here is named, where it has a say.
    private string WithDiscounts(string reason, IReadOnlyList<StatedValue> stated)
    {
        foreach (var source in Policy.Trust.DiscountedSources.Order(StringComparer.Ordinal))
        {
            if (stated.Any(value => value.SetAside is null && value.By.Any(by => by.Source == source)))
            {
                reason = $"{reason[..^1]}; {source} counts little: it is wrong about most of this part.";
            }
        }

        return reason;
    }

    public static SettledAttribute Without(
        AttributeDefinition attribute, AttributeStatus status, string? rule, string? reason, IReadOnlyList<StatedValue> stated, bool needsValidation = false) => new()
        {
            Attribute = attribute.Name,
            Status = status,
            Level = ConfidenceLevel.Low,
            Rule = rule,
            Reason = reason,
            NeedsValidation = needsValidation,
            Stated = stated,
        };
}
