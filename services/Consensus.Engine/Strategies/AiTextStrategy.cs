using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>The better of the texts that the AIs wrote, when it passes the checks; else the best text of a supplier.</summary>
internal sealed class AiTextStrategy(Settling settling)
{
    // Words of a supplier's description beyond which more of it is no better.
    private const int EnoughWords = 200;
    private const int EnoughTitle = 100;

    private readonly GeneratedTexts _texts = new(settling);

    public SettledAttribute Settle(AttributeEvidence evidence)
    {
        var written = _texts.Of(evidence);
        if (_texts.BestOf(written) is { } best)
        {
            return Take(evidence, written, best);
        }

        if (evidence.Counted.Count == 0)
        {
            return Nothing(evidence, written);
        }

        return evidence.Attribute.IsList ? UnionStrategy.Settle(evidence, settling) : TakeSupplier(evidence, written);
    }

    /// <summary>Title and description as the AIs wrote them; null when neither is fit.</summary>
    public GeneratedContent? Content()
    {
        var title = _texts.BestOf(_texts.Of(settling.Evidence.Of(AttributeRegistry.PartTitle)));
        var description = _texts.BestOf(_texts.Of(settling.Evidence.Of(AttributeRegistry.LongDescription)));
        return title is null && description is null
            ? null
            : new GeneratedContent
            {
                Title = title?.Value.Text,
                TitleSource = title?.Who,
                Description = description?.Value.Text,
                DescriptionSource = description?.Who,
            };
    }

    private SettledAttribute Take(AttributeEvidence evidence, List<GeneratedText> written, GeneratedText best)
    {
        var name = Opinion.NameOf(best.Who);
        var stated = new StatedList().Add(new StatedValue
        {
            Value = best.Value,
            By = [new Statement { Source = name, At = best.At }],
            Chosen = true,
        });
        Others(stated, evidence);
        var reason = settling.Reason.Start($"Written by {name}; it passed the checks of length, name and markup");
        return settling.Found(
            evidence.Attribute,
            best.Value,
            Figures.Confidence(Math.Min(settling.Policy.Ai.TextConfidence, settling.Policy.Ai.ProposalCeiling), settling.Policy),
            Rules.AiText,
            Faults(reason, written).SetAside(evidence.SetAside).Finish(),
            stated.SetAside(evidence.SetAside).Build());
    }

    private void Others(StatedList stated, AttributeEvidence evidence)
    {
        if (evidence.Attribute.IsList)
        {
            foreach (var said in evidence.Counted)
            {
                stated.Add(new StatedValue { Value = said.Raw, By = [StatedList.StatementOf(said, said.Raw)] });
            }

            return;
        }

        stated.Groups(Grouping.Of(evidence.Attribute, evidence.Counted, settling.Policy), null);
    }

    private SettledAttribute TakeSupplier(AttributeEvidence evidence, List<GeneratedText> written)
    {
        var groups = Grouping.Of(evidence.Attribute, evidence.Counted, settling.Policy);
        var best = groups[0];
        var bestRank = RankOf(evidence.Attribute, best);
        for (var i = 1; i < groups.Count; i++)
        {
            var rank = RankOf(evidence.Attribute, groups[i]);
            if (rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (groups[i], rank);
            }
        }

        var reason = settling.Reason.Start("The best text of a supplier by its content, then by source priority: ").Candidate(best).Against(best, groups, "; others: ");
        return settling.Found(
            evidence.Attribute,
            best.Value,
            Figures.Confidence(Figures.AnyRight(best.Witnesses), settling.Policy),
            Rules.SupplierText,
            Faults(reason, written).SetAside(evidence.SetAside).Finish(),
            new StatedList().Groups(groups, best).SetAside(evidence.SetAside).Build());
    }

    private (bool Plain, int Names, int Richness, int Priority) RankOf(AttributeDefinition attribute, ValueGroup group)
    {
        var text = group.Label;
        var names = (_texts.Checks.NamesBrand(text) ? 1 : 0) + (_texts.Checks.NamesNumber(text) ? 1 : 0);

        // In steps: a few letters more make no better text, and then the order of sources decides.
        var richness = attribute == AttributeRegistry.PartTitle
            ? Math.Min(text.Length, EnoughTitle) / 20
            : Math.Min(ContentChecks.WordsOf(text), EnoughWords) / 25;
        return (!ContentChecks.HasMarkup(text), attribute == AttributeRegistry.PartTitle ? names : 0, richness, -group.First().Rank);
    }

    private SettledAttribute Nothing(AttributeEvidence evidence, List<GeneratedText> written)
    {
        if (written.Count == 0 && evidence.SetAside.Count == 0)
        {
            return Settling.Without(evidence.Attribute, AttributeStatus.NotFound, null, null, []);
        }

        var reason = Faults(settling.Reason.Start("No supplier states a text that counts"), written).SetAside(evidence.SetAside).Finish();
        return Settling.Without(evidence.Attribute, AttributeStatus.NotFound, evidence.SetAside.Count > 0 ? Rules.AllSetAside : null, reason,
            new StatedList().SetAside(evidence.SetAside).Build());
    }

    private static ReasonWriter Faults(ReasonWriter reason, List<GeneratedText> written)
    {
        foreach (var text in written)
        {
            if (text.Fault is { } fault)
            {
                reason.Add("; that of ").Add(Opinion.NameOf(text.Who)).Add(" was not taken: it ").Add(fault);
            }
        }

        return reason;
    }
}
