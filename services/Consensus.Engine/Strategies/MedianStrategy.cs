using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Reasons;
using PartsCatalog.Consensus.Engine.Voting;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Strategies;

/// <summary>
/// The middle of the stated numbers, outliers left out. Always a number that a source stated: between the two middle ones the weight of the
/// sources decides, and no mean is made that nobody asks for.
/// </summary>
internal static class MedianStrategy
{
    // One seller's price is surely what that seller asks; that the part usually sells for it nobody confirms. Never HIGH.
    private const double OneSeller = 0.85;

    public static SettledAttribute Settle(AttributeEvidence evidence, Settling settling)
    {
        var attribute = evidence.Attribute;
        var policy = settling.Policy;
        var ordered = Ordered(evidence.Counted);
        var (from, to) = Outliers.Leave(ordered);
        var middle = Middle(attribute, ordered.AsSpan(from..to), settling.SourceCount);
        if (HasOneTruth(attribute))
        {
            return Exactly(evidence, ordered, ordered.Length - (to - from), middle, settling);
        }

        // Prices near each other support each other, though they are not equal.
        var near = Nearness(attribute, policy);
        var candidates = Cluster(attribute, ordered, middle, near, policy);
        var decision = Weigh(evidence, candidates, settling, near, IsWide(ordered, policy));

        var groups = Grouping.Of(attribute, evidence.Counted, policy);
        var chosen = groups.Find(group => group.Said.Contains(middle));
        var reason = settling.Reason
            .Start(Lead(ordered.Length, ordered.Length - (to - from)))
            .Candidate(chosen!)
            .Against(chosen, groups, "; also stated: ")
            .SetAside(evidence.SetAside)
            .Finish();
        return settling.Found(
            evidence,
            AttributeValue.Of(middle.Value.Display),
            decision,
            reason,
            new StatedList().Groups(groups, chosen, AttributeValue.Of(middle.Value.Display)).SetAside(evidence.SetAside).Build());
    }

    /// <summary>
    /// A list price and a core charge are the maker's: one amount, which whoever states it states to the cent. What a part sells for, and how long it takes, is each
    /// source's own.
    /// </summary>
    private static bool HasOneTruth(AttributeDefinition attribute) => attribute == AttributeRegistry.Msrp || attribute == AttributeRegistry.CorePrice;

    // The middle names a value; equal amounts are the evidence, and may make another one far likelier.
    private static SettledAttribute Exactly(AttributeEvidence evidence, Said[] ordered, int outlying, Said middle, Settling settling)
    {
        var (attribute, policy) = (evidence.Attribute, settling.Policy);
        var groups = Grouping.Of(attribute, evidence.Counted, policy);
        var named = groups.Find(group => group.Said.Contains(middle))!;
        var decision = Ballot.Decide(
            attribute, groups, settling.WordOn(evidence.OpenAi, groups, attribute), settling.WordOn(evidence.Grok, groups, attribute), policy, settling.SourceCount, (named, Rules.Median));
        decision = decision with { NeedsValidation = IsWide(ordered, policy) && decision.Confidence < policy.ReviewBelow };
        var winner = (ValueGroup)decision.Winner;
        var value = AttributeValue.Of((winner == named ? middle : winner.Representative).Value.Display);
        var reason = decision.Rule == Rules.Median
            ? settling.Reason.Start(Lead(ordered.Length, outlying)).Candidate(winner).Against(winner, groups, "; also stated: ").SetAside(evidence.SetAside).Finish()
            : settling.Reason.Of(decision, groups, evidence.SetAside);
        return settling.Found(evidence, value, decision, reason, new StatedList().Groups(groups, winner, value).SetAside(evidence.SetAside).Build());
    }

    private static bool IsWide(Said[] ordered, ConsensusPolicy policy) =>
        (double)ordered[^1].Value.Number > (double)policy.PriceSpread * (double)ordered[0].Value.Number;

    private static string Lead(int values, int outlying)
    {
        if (values == 1)
        {
            return "Only one value is stated: ";
        }

        return outlying == 0 ? $"The middle of {values} stated values: " : $"The middle of {values} stated values, {outlying} outlying left out: ";
    }

    private static Tolerance Nearness(AttributeDefinition attribute, ConsensusPolicy policy) =>
        new(attribute.Kind == AttributeKind.Money ? policy.Tolerances.Money.Absolute : 1m, policy.PriceTolerance);

    private static Said[] Ordered(List<Said> counted)
    {
        var ordered = counted.ToArray();
        Array.Sort(ordered, static (x, y) =>
        {
            var order = x.Value.Number.CompareTo(y.Value.Number);
            return order == 0 ? SaidOrder.Instance.Compare(x, y) : order;
        });
        return ordered;
    }

    // The weighted median: where the sources' weight reaches half. A source that states several numbers shares its weight out.
    private static Said Middle(AttributeDefinition attribute, ReadOnlySpan<Said> ordered, int sources)
    {
        var words = new int[sources];
        foreach (var said in ordered)
        {
            words[said.Source.Index]++;
        }

        var weights = new double[ordered.Length];
        var total = 0.0;
        for (var i = 0; i < ordered.Length; i++)
        {
            weights[i] = ordered[i].Source.Accuracy.Of(attribute) / words[ordered[i].Source.Index];
            total += weights[i];
        }

        var reached = 0.0;
        for (var i = 0; i < ordered.Length - 1; i++)
        {
            reached += weights[i];
            if (reached >= total / 2)
            {
                return ordered[i];
            }
        }

        return ordered[^1];
    }

    // The first candidate is all that lies near the middle; the rest are what speaks against it.
    private static List<ValueGroup> Cluster(AttributeDefinition attribute, Said[] ordered, Said middle, Tolerance near, ConsensusPolicy policy)
    {
        var candidates = new List<ValueGroup> { new() };
        ValueGroup? other = null;
        foreach (var said in ordered)
        {
            if (near.Allows(said.Value.Number, middle.Value.Number))
            {
                candidates[0].Said.Add(said);
                other = null;
                continue;
            }

            if (other is null || !near.Allows(other.Said[0].Value.Number, said.Value.Number))
            {
                other = new ValueGroup();
                candidates.Add(other);
            }

            other.Said.Add(said);
        }

        foreach (var candidate in candidates)
        {
            candidate.Said.Sort(SaidOrder.Instance);
            candidate.CallWitnesses(attribute, policy);
        }

        return candidates;
    }

    private static Decision Weigh(AttributeEvidence evidence, List<ValueGroup> candidates, Settling settling, Tolerance near, bool isWide)
    {
        var policy = settling.Policy;
        var openAi = Word(evidence.OpenAi, candidates, near);
        var grok = Word(evidence.Grok, candidates, near);
        Ballot.Decide(evidence.Attribute, candidates, openAi, grok, policy, settling.SourceCount);
        var isOneSellersPrice = evidence.Attribute.Kind == AttributeKind.Money && candidates.Count == 1 && candidates[0].Witnesses.Count == 1;
        var confidence = Figures.Confidence(isOneSellersPrice ? Math.Min(candidates[0].Probability, OneSeller) : candidates[0].Probability, policy);
        return new Decision(candidates[0], Rules.Median, confidence, isWide && confidence < policy.ReviewBelow);
    }

    private static AiWord? Word(Opinion? opinion, List<ValueGroup> candidates, Tolerance near)
    {
        if (opinion is null)
        {
            return null;
        }

        if (!opinion.IsProposal && opinion.Value is { Items: [{ } text] } && decimal.TryParse(text, System.Globalization.NumberStyles.Float, null, out var number))
        {
            foreach (var candidate in candidates)
            {
                foreach (var said in candidate.Said)
                {
                    if (near.Allows(said.Value.Number, number))
                    {
                        return new AiWord(opinion, candidate);
                    }
                }
            }
        }

        return new AiWord(opinion, null);
    }
}
