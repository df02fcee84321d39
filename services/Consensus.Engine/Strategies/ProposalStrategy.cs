using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// What an AI proposes where no supplier's claim counts: taken when sure enough, marked by its author's name, and never HIGH. Numbers that
/// identify, prices, addresses and values that belong together are never taken from an AI: a guess there does harm.
/// </summary>
internal static class ProposalStrategy
{
    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        var attribute = evidence.Attribute;
        var openAi = Read(evidence, evidence.OpenAi, settling.Policy);
        var grok = Read(evidence, evidence.Grok, settling.Policy);
        if (!IsAllowed(attribute) || (openAi is null && grok is null))
        {
            return NotFound(evidence, settling, openAi, grok, "");
        }

        if (openAi is { } one && grok is { } two && one.Key == two.Key)
        {
            return Take(evidence, settling, one.Value, Together(evidence, settling.Policy), [evidence.OpenAi!, evidence.Grok!]);
        }

        var margin = settling.Policy.Ai.Margin;
        var openAiConfidence = openAi is null ? 0m : evidence.OpenAi!.Confidence;
        var grokConfidence = grok is null ? 0m : evidence.Grok!.Confidence;
        if (openAi is not null && openAiConfidence > grokConfidence + margin)
        {
            return Take(evidence, settling, openAi.Value.Value, Alone(evidence.OpenAi!, settling.Policy), [evidence.OpenAi!]);
        }

        if (grok is not null && grokConfidence > openAiConfidence + margin)
        {
            return Take(evidence, settling, grok.Value.Value, Alone(evidence.Grok!, settling.Policy), [evidence.Grok!]);
        }

        return NotFound(evidence, settling, openAi, grok, Rules.ValidationNeeded);
    }

    private static bool IsAllowed(AttributeDefinition attribute) =>
        attribute.Strategy is MergeStrategy.Vote or MergeStrategy.Union or MergeStrategy.AiText
        && attribute.Kind is AttributeKind.Text or AttributeKind.Enumeration or AttributeKind.Number or AttributeKind.WholeNumber
            or AttributeKind.Boolean or AttributeKind.Quantity
        && (attribute.Group != AttributeGroup.Identity || attribute == AttributeRegistry.PartType)
        && attribute.Group != AttributeGroup.Commercial;

    private static double Alone(Opinion opinion, ConsensusPolicy policy) =>
        Math.Min(policy.Ai.ProposalCeiling, policy.Ai.ProposalAccuracy * (double)opinion.Confidence);

    private static double Together(AttributeEvidence evidence, ConsensusPolicy policy)
    {
        var one = policy.Ai.ProposalAccuracy * (double)Math.Max(evidence.OpenAi!.Confidence, evidence.Grok!.Confidence);
        var two = policy.Ai.ProposalAccuracy * (double)Math.Min(evidence.OpenAi.Confidence, evidence.Grok.Confidence);
        return Math.Min(policy.Ai.ProposalCeiling, 1 - ((1 - one) * (1 - (two * (1 - policy.Ai.Dependence)))));
    }

    // The value and its key; null when the AI proposes nothing, or nothing that is a value, or a value that was set aside when a supplier stated it.
    private static (AttributeValue Value, string Key)? Read(AttributeEvidence evidence, Opinion? opinion, ConsensusPolicy policy)
    {
        if (opinion?.Value is not { } value)
        {
            return null;
        }

        var texts = new List<string>();
        var keys = new List<string>();
        foreach (var item in value.Items)
        {
            if (item is null || texts.Count == policy.MaximumListItems)
            {
                continue;
            }

            var read = CanonicalReader.Read(evidence.Attribute, item, policy);
            if (read.Problem is null && !ContentChecks.HasMarkup(read.Display) && !WasSetAside(evidence, read))
            {
                texts.Add(read.Display);
                keys.Add(read.IsNumber ? $"{read.Key}{read.Number:G29}" : read.Key);
            }
        }

        if (texts.Count == 0 || (!evidence.Attribute.IsList && value.Items.Count != 1))
        {
            return null;
        }

        keys.Sort(StringComparer.Ordinal);
        return (evidence.Attribute.IsList ? AttributeValue.OfList(texts) : AttributeValue.Of(texts[0]), string.Join('\n', keys));
    }

    private static bool WasSetAside(AttributeEvidence evidence, CanonicalValue value)
    {
        foreach (var said in evidence.SetAside)
        {
            foreach (var item in said.Raw.Items)
            {
                if (item is not null && string.Equals(item.AsSpan().Trim().ToString(), value.Display, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            if (said.Value.Problem is null && said.Value.Key == value.Key && said.Value.Number == value.Number && !said.Raw.IsList)
            {
                return true;
            }
        }

        return false;
    }

    private static SettledAttribute Take(AttributeEvidence evidence, Settling settling, AttributeValue value, double probability, Opinion[] authors)
    {
        var confidence = Figures.Confidence(probability, settling.Policy);
        if (confidence < settling.Policy.Ai.ProposalFloor)
        {
            return NotFound(evidence, settling, (value, ""), null, "");
        }

        var reason = settling.Reason.Start("No supplier states a value that counts; proposed by ");
        var by = new List<Statement>();
        foreach (var author in authors)
        {
            reason.Add(by.Count == 0 ? "" : " and ").Add(author.Name).Add(" (").Add(author.Confidence).Add(")");
            by.Add(new Statement { Source = author.Name, At = author.At });
        }

        var stated = new StatedList().Add(new StatedValue { Value = value, By = by, Chosen = true });
        foreach (var opinion in (ReadOnlySpan<Opinion?>)[evidence.OpenAi, evidence.Grok])
        {
            if (opinion is not null && !authors.Contains(opinion))
            {
                stated.Proposal(opinion, isChosen: false);
            }
        }

        return settling.Found(evidence.Attribute, value, confidence, Rules.AiProposal,
            reason.Add(": ").Value(value.ToString()).SetAside(evidence.SetAside).Finish(), stated.SetAside(evidence.SetAside).Build());
    }

    private static SettledAttribute NotFound(
        AttributeEvidence evidence, Settling settling, (AttributeValue Value, string Key)? openAi, (AttributeValue Value, string Key)? grok, string rule)
    {
        if (evidence.IsSilent)
        {
            return Settling.Without(evidence.Attribute, AttributeStatus.NotFound, null, null, []);
        }

        var stated = new StatedList();
        foreach (var opinion in (ReadOnlySpan<Opinion?>)[evidence.OpenAi, evidence.Grok])
        {
            if (opinion is not null)
            {
                stated.Proposal(opinion, isChosen: false);
            }
        }

        var needsValidation = rule == Rules.ValidationNeeded && openAi is not null && grok is not null;
        var reason = settling.Reason.Start(WhyNot(evidence, needsValidation));
        return Settling.Without(
            evidence.Attribute,
            AttributeStatus.NotFound,
            RuleOf(evidence, needsValidation),
            reason.SetAside(evidence.SetAside).Finish(),
            stated.SetAside(evidence.SetAside).Build(),
            needsValidation);
    }

    private static string WhyNot(AttributeEvidence evidence, bool isDisputed)
    {
        if (isDisputed)
        {
            return "No supplier states a value that counts, and the AIs propose different ones";
        }

        return evidence.OpenAi is null && evidence.Grok is null
            ? "No stated value counts"
            : "No supplier states a value that counts, and no AI's word is to be taken instead";
    }

    private static string? RuleOf(AttributeEvidence evidence, bool needsValidation)
    {
        if (needsValidation)
        {
            return Rules.ValidationNeeded;
        }

        return evidence.SetAside.Count > 0 ? Rules.AllSetAside : null;
    }
}
