using PartsCatalog.Consensus.Engine.Applicability;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reviewing;
using PartsCatalog.Consensus.Engine.Scoring;
using PartsCatalog.Consensus.Engine.Strategies;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine;

/// <summary>
/// From claims that disagree to one value an attribute, each with a probability and a reason. Pure and deterministic: no clock, no randomness,
/// no I/O; the order of claims and verdicts plays no part.
/// </summary>
public static class ConsensusEngine
{
    // What a part is decides what it can have, so these are settled, proposals included, before the rest is ruled out.
    private static readonly AttributeDefinition[] NatureFirst =
        [AttributeRegistry.PartType, AttributeRegistry.PrimaryDepartment, AttributeRegistry.PrimaryCategory, AttributeRegistry.SubCategories];

    /// <summary>Settles every attribute of the registry.</summary>
    /// <param name="question">Claims and verdicts about one part.</param>
    /// <param name="policy">Trust, priorities and thresholds; <see cref="ConsensusPolicy.Default"/> holds the plan's.</param>
    public static ConsensusReached Settle(ResolveConsensus question, ConsensusPolicy policy) => Settle(question, policy, []);

    /// <summary>Settles every attribute of the registry; what people decided stands.</summary>
    /// <param name="question">Claims and verdicts about one part.</param>
    /// <param name="policy">Trust, priorities and thresholds.</param>
    /// <param name="decisions">What people decided about the part; of several about an attribute the latest holds.</param>
    public static ConsensusReached Settle(ResolveConsensus question, ConsensusPolicy policy, IReadOnlyCollection<PersonDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(policy);
        var settling = new Settling(question, policy);
        var first = SettleAll(settling, decisions);
        return WholePart.Discounts(settling) is { } discounts
            ? SettleAll(new Settling(question, policy with { Trust = policy.Trust.Discounted(discounts) }), decisions)
            : first;
    }

    private static ConsensusReached SettleAll(Settling settling, IReadOnlyCollection<PersonDecision> decisions)
    {
        var texts = new AiTextStrategy(settling);
        SettleStated(settling, texts);
        foreach (var attribute in NatureFirst)
        {
            SettleUnstated(attribute, settling, nature: null);
        }

        var nature = PartNature.Of(settling);
        foreach (var attribute in AttributeRegistry.All)
        {
            SettleUnstated(attribute, settling, nature);
        }

        DecidedAttributes.Apply(settling, decisions);
        return Report(settling, texts);
    }

    private static void SettleStated(Settling settling, AiTextStrategy texts)
    {
        foreach (var attribute in AttributeRegistry.All)
        {
            if (settling.SettledOf(attribute) is not null)
            {
                continue;
            }

            var evidence = settling.Evidence.Of(attribute);
            if (attribute.Strategy == MergeStrategy.Linked)
            {
                LinkedStrategy.Settle(attribute.LinkGroup!, settling);
            }
            else if (SettleOne(evidence, settling, texts) is { } settled)
            {
                settling.Settle(settled);
            }
        }
    }

    private static SettledAttribute? SettleOne(AttributeEvidence evidence, Settling settling, AiTextStrategy texts)
    {
        if (evidence.Attribute.Strategy == MergeStrategy.Derived)
        {
            return DerivedStrategy.Settle(evidence, settling);
        }

        // A text that an AI wrote needs no claim; whether the attribute applies at all is asked first.
        if (evidence.Attribute.Strategy == MergeStrategy.AiText && evidence.Attribute.Applicability == Contracts.Attributes.Applicability.Always)
        {
            return texts.Settle(evidence);
        }

        if (evidence.Counted.Count == 0)
        {
            return null;
        }

        return evidence.Attribute.Strategy switch
        {
            MergeStrategy.Vote or MergeStrategy.Exact => VoteStrategy.Settle(evidence, settling),
            MergeStrategy.Median => MedianStrategy.Settle(evidence, settling),
            MergeStrategy.Union => UnionStrategy.Settle(evidence, settling),
            MergeStrategy.BestImage => BestImageStrategy.Settle(evidence, settling),
            MergeStrategy.AiText => texts.Settle(evidence),
            var other => throw new InvalidOperationException($"There is no strategy for {other} of {evidence.Attribute.Name}."),
        };
    }

    private static void SettleUnstated(AttributeDefinition attribute, Settling settling, PartNature? nature)
    {
        if (settling.SettledOf(attribute) is not null)
        {
            return;
        }

        var evidence = settling.Evidence.Of(attribute);
        if (!evidence.HasClaims && nature?.WhyNot(attribute) is { } why)
        {
            settling.Settle(Settling.Without(attribute, AttributeStatus.NotApplicable, Rules.NotApplicable, $"It does not apply: {why}.", []));
            return;
        }

        settling.Settle(ProposalStrategy.Settle(evidence, settling));
    }

    private static ConsensusReached Report(Settling settling, AiTextStrategy texts)
    {
        var attributes = settling.All();
        var score = OverallScore.Of(attributes);
        var isBoth = settling is { OpenAi: not null, Grok: not null };
        return new ConsensusReached
        {
            SessionId = settling.Question.SessionId,
            Round = settling.Question.Round,
            Part = settling.Question.Part,
            PartNumber = settling.Question.PartNumber,
            AskedAt = settling.Question.AskedAt,
            Sources = settling.Question.Sources,
            Attributes = attributes,
            ConfidenceScore = score,
            ValidationStatus = StatusOf(settling),
            AiAgreementScore = isBoth ? OverallScore.Agreement(settling.Evidence, settling.Policy) : null,
            NeedsReview = score < settling.Policy.ReviewBelow || RequiredNeedsValidation(attributes) || IsDecisionContradicted(attributes),
            Content = texts.Content(),
        };
    }

    private static AiValidationStatus StatusOf(Settling settling) => ((settling.OpenAi is null ? 0 : 1) + (settling.Grok is null ? 0 : 1)) switch
    {
        2 => AiValidationStatus.Validated,
        1 => AiValidationStatus.Partial,
        _ => AiValidationStatus.Unvalidated,
    };

    private static bool IsDecisionContradicted(SettledAttribute[] attributes) => Array.Exists(attributes, settled => settled is { Rule: Rules.Reviewed, NeedsValidation: true });

    private static bool RequiredNeedsValidation(SettledAttribute[] attributes)
    {
        for (var place = 0; place < attributes.Length; place++)
        {
            if (attributes[place].NeedsValidation && AttributeRegistry.All[place].Required)
            {
                return true;
            }
        }

        return false;
    }
}
