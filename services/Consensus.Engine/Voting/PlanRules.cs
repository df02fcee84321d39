using PartsCatalog.Consensus.Engine.Policy;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>The plan's rules (7.3): they name a candidate. How sure it is, is not theirs to say.</summary>
internal static class PlanRules
{
    public static (Candidate Candidate, string Rule) Name(IReadOnlyList<Candidate> candidates, AiWord? openAi, AiWord? grok, int sources, ConsensusPolicy policy)
    {
        if (openAi?.Choice is { IsEligible: true } agreed && grok?.Choice == agreed)
        {
            return (agreed, Rules.AiConsensus);
        }

        if (candidates.Count == 1)
        {
            return (candidates[0], sources > 1 ? Rules.Unanimous : Rules.SingleSource);
        }

        // An AI that did not judge the attribute has no confidence in anything.
        var openAiConfidence = openAi?.Opinion.Confidence ?? 0m;
        var grokConfidence = grok?.Opinion.Confidence ?? 0m;
        if (openAi?.Choice is { IsEligible: true } first && openAiConfidence > grokConfidence + policy.Ai.Margin)
        {
            return (first, Rules.OpenAi);
        }

        if (grok?.Choice is { IsEligible: true } second && grokConfidence > openAiConfidence + policy.Ai.Margin)
        {
            return (second, Rules.Grok);
        }

        return ByPriority(candidates);
    }

    private static (Candidate Candidate, string Rule) ByPriority(IReadOnlyList<Candidate> candidates)
    {
        Candidate? first = null;
        Candidate? likeliest = null;
        foreach (var candidate in candidates)
        {
            if (!candidate.IsEligible)
            {
                continue;
            }

            if (candidate.First().Rank is var rank and not SourcePriority.Unlisted && IsBefore(candidate, rank, first))
            {
                first = candidate;
            }

            if (likeliest is null || candidate.Probability > likeliest.Probability)
            {
                likeliest = candidate;
            }
        }

        // Sources that no order names break no tie: still unclear.
        return first is not null ? (first, Rules.SourcePriority) : (likeliest!, Rules.ValidationNeeded);
    }

    // A source that contradicts itself stands for two candidates; the likelier one is meant.
    private static bool IsBefore(Candidate candidate, int rank, Candidate? other) =>
        other is null || rank < other.First().Rank || (rank == other.First().Rank && candidate.Probability > other.Probability);
}
