using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>Settles candidates: the plan's rules name one, the vote says how probable each is, and overrules only when another is far likelier.</summary>
internal static class Ballot
{
    /// <param name="attribute">What is settled.</param>
    /// <param name="candidates">At least one eligible.</param>
    /// <param name="openAi">OpenAI's word, if it judged.</param>
    /// <param name="grok">Grok's word, if it judged.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="allSources">Sources of the settlement, for the space their indexes need.</param>
    /// <param name="own">The candidate that a rule of the attribute's own names, which then takes the place of the plan's rules; it is never unclear.</param>
    public static Decision Decide(
        AttributeDefinition attribute, IReadOnlyList<Candidate> candidates, AiWord? openAi, AiWord? grok, ConsensusPolicy policy, int allSources,
        (Candidate Named, string Rule)? own = null)
    {
        var sources = CountSources(candidates, allSources);
        var falseValues = VoteModel.FalseValuesOf(attribute, candidates.Count, policy);
        VoteModel.Weigh(candidates, allSources, falseValues);
        var unstated = Hear(candidates.Count, openAi, grok, policy);
        VoteModel.Normalize(candidates, unstated, falseValues);

        var (named, rule) = own ?? PlanRules.Name(candidates, openAi, grok, sources, policy);
        var likeliest = Likeliest(candidates);
        var isUnclear = rule == Rules.ValidationNeeded || (own is null && candidates.Count > 1 && named.Probability < policy.ClearFrom);
        var overruled = likeliest != named && likeliest.Probability >= policy.OverruleOdds * named.Probability;
        var winner = isUnclear || overruled ? likeliest : named;
        var settled = SettledBy(rule, isUnclear, overruled, likeliest, attribute, policy);
        var confidence = Figures.Confidence(winner.Probability, policy);
        var isContested = candidates.Count > 1 || IsDisputed(openAi, winner) || IsDisputed(grok, winner);
        var bothAgainst = IsDisputed(openAi, winner) && IsDisputed(grok, winner);
        return new Decision(winner, settled, confidence,
            settled == Rules.ValidationNeeded || bothAgainst || (isContested && confidence < policy.ReviewBelow))
        {
            Overruled = settled is Rules.SourceTrust or Rules.LearnedTrust ? named : null,
            OverruledRule = settled is Rules.SourceTrust or Rules.LearnedTrust ? rule : null,
            OpenAi = openAi,
            Grok = grok,
        };
    }

    // What the sources' accuracy makes clear is clear, also where the rule's value is unlikely because it is overruled.
    private static string SettledBy(string rule, bool isUnclear, bool overruled, Candidate likeliest, AttributeDefinition attribute, ConsensusPolicy policy)
    {
        if (overruled && rule != Rules.ValidationNeeded && (rule == Rules.Median || likeliest.Probability >= policy.ClearFrom))
        {
            return TrustRule(attribute, policy);
        }

        return isUnclear ? Rules.ValidationNeeded : rule;
    }

    /// <summary>The name of what overrules a rule: trust, learned where anything was.</summary>
    public static string TrustRule(AttributeDefinition attribute, ConsensusPolicy policy) =>
        policy.Trust.IsLearned(attribute) ? Rules.LearnedTrust : Rules.SourceTrust;

    private static bool IsDisputed(AiWord? word, Candidate winner) => word is { Opinion.Confidence: > 0 } && word.Choice != winner;

    // The surer AI counts in full; the other, where it says the same, only as far as it is independent. Returns the evidence for 'none of these'.
    private static double Hear(int candidates, AiWord? openAi, AiWord? grok, ConsensusPolicy policy)
    {
        var first = openAi is null ? 0 : VoteModel.AiEvidence(openAi, candidates, policy.Ai);
        var second = grok is null ? 0 : VoteModel.AiEvidence(grok, candidates, policy.Ai);
        if (openAi is not null && grok is not null && openAi.Choice == grok.Choice)
        {
            var together = Math.Max(first, second) + (Math.Min(first, second) * (1 - policy.Ai.Dependence));
            (first, second) = (together, 0);
        }

        var unstated = 0.0;
        Give(openAi, first, ref unstated);
        Give(grok, second, ref unstated);
        return unstated;
    }

    private static void Give(AiWord? word, double evidence, ref double unstated)
    {
        if (word?.Choice is { } choice)
        {
            choice.Score += evidence;
        }
        else if (word is not null)
        {
            unstated += evidence;
        }
    }

    private static Candidate Likeliest(IReadOnlyList<Candidate> candidates)
    {
        Candidate? likeliest = null;
        foreach (var candidate in candidates)
        {
            if (candidate.IsEligible && (likeliest is null || candidate.Probability > likeliest.Probability))
            {
                likeliest = candidate;
            }
        }

        return likeliest!;
    }

    private static int CountSources(IReadOnlyList<Candidate> candidates, int allSources)
    {
        if (candidates.Count == 1)
        {
            return candidates[0].Witnesses.Count;
        }

        var seen = new bool[allSources];
        var count = 0;
        foreach (var candidate in candidates)
        {
            foreach (var witness in candidate.Witnesses)
            {
                if (!seen[witness.Source.Index])
                {
                    seen[witness.Source.Index] = true;
                    count++;
                }
            }
        }

        return count;
    }
}
