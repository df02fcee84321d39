using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>
/// The probability of each candidate by a naive Bayes vote. An attribute has one true value and n plausible wrong ones, all equally likely
/// beforehand. A source of accuracy a states the true value with probability a and each wrong one with (1 - a) / n, so that its word multiplies
/// the odds of its value by n·a / (1 - a). What is stated by nobody keeps the rest. One source alone therefore makes its value exactly
/// as probable as the source is accurate.
/// </summary>
internal static class VoteModel
{
    /// <summary>The n of an attribute with a given number of candidates.</summary>
    public static double FalseValuesOf(AttributeDefinition attribute, int candidates, ConsensusPolicy policy)
    {
        var plausible = attribute.Kind switch
        {
            AttributeKind.Boolean => 1,
            AttributeKind.Enumeration => Math.Max(1, attribute.AllowedValues.Count - 1),
            _ => policy.FalseValues,
        };
        return Math.Max(plausible, candidates);
    }

    /// <summary>What a source's word adds to its value, in nats.</summary>
    public static double Evidence(double accuracy, double falseValues) => Math.Log(falseValues * accuracy / (1 - accuracy));

    /// <summary>
    /// What a source that repeats another one adds where both say the same: right or wrong, it would mostly have said so. Where it differs it speaks for itself.
    /// </summary>
    public static double RepeatedEvidence(double accuracy, double copyRate, double falseValues) =>
        Math.Log((copyRate + ((1 - copyRate) * accuracy)) / (copyRate + ((1 - copyRate) * (1 - accuracy) / falseValues)));

    /// <summary>
    /// What an AI's choice adds to the chosen candidate, or its choice of none to the value that nobody stated, in nats. It chooses among the
    /// candidates or none of them, so it has as many ways to err as there are candidates. Accepting the only one is weaker evidence.
    /// </summary>
    public static double AiEvidence(AiWord word, int candidates, AiTrust ai)
    {
        var odds = candidates == 1 && word.Choice is not null ? ai.SoleAcceptance : candidates * ai.AccuracyOf(word.Opinion.Who) / (1 - ai.AccuracyOf(word.Opinion.Who));
        return Math.Max(0, Math.Log(odds)) * (double)word.Opinion.Confidence;
    }

    /// <summary>Adds the sources' evidence to each candidate. A source that contradicts itself shares its word out.</summary>
    public static void Weigh(IReadOnlyList<Candidate> candidates, int sources, double falseValues)
    {
        Span<int> words = sources <= 64 ? stackalloc int[64] : new int[sources];
        foreach (var candidate in candidates)
        {
            foreach (var witness in candidate.Witnesses)
            {
                words[witness.Source.Index]++;
            }
        }

        foreach (var candidate in candidates)
        {
            foreach (var witness in candidate.Witnesses)
            {
                candidate.Score += Evidence(candidate, witness, falseValues) / words[witness.Source.Index];
            }
        }
    }

    private static double Evidence(Candidate candidate, Witness witness, double falseValues) =>
        witness.Copies is { } copies && candidate.Witnesses.Exists(other => IsRepeated(other, witness, copies))
            ? RepeatedEvidence(witness.Accuracy, copies.CopyRate, falseValues)
            : Evidence(witness.Accuracy, falseValues);

    // Its feed's first source, or another one of the feed that stands before it.
    private static bool IsRepeated(Witness other, Witness witness, LearnedSource copies) =>
        other.Source.Name == copies.Copies || (other.Copies?.Copies == copies.Copies && other.Source.Index < witness.Source.Index);

    /// <summary>Turns scores into probabilities.</summary>
    /// <param name="candidates">What is stated.</param>
    /// <param name="unstated">Score of the value that nobody stated.</param>
    /// <param name="falseValues">The attribute's n.</param>
    public static void Normalize(IReadOnlyList<Candidate> candidates, double unstated, double falseValues)
    {
        var highest = unstated;
        foreach (var candidate in candidates)
        {
            highest = Math.Max(highest, candidate.Score);
        }

        // Relative to the highest, so that no exponential overflows.
        var total = (falseValues + 1 - candidates.Count) * Math.Exp(unstated - highest);
        foreach (var candidate in candidates)
        {
            candidate.Probability = Math.Exp(candidate.Score - highest);
            total += candidate.Probability;
        }

        foreach (var candidate in candidates)
        {
            candidate.Probability /= total;
        }
    }
}
