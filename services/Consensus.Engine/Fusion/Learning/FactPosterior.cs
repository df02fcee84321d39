using PartsCatalog.Consensus.Engine.Fusion.Facts;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// The probability of each value of one fact. Given that value g is true, a source of accuracy a states g with probability a and something
/// else with 1 - a; wrong claims fall together as <see cref="Popularity"/> says. A source that shares a feed with an earlier one repeats it
/// to the letter with probability c, and speaks for itself otherwise, so that its agreement is weak evidence and its disagreement full evidence.
/// Arrays are used again by the next fact.
/// </summary>
internal sealed class FactPosterior
{
    private int[] _independent = new int[8];
    private double[] _score = new double[8];

    /// <summary>For each claim the earlier claim that it may copy, or -1.</summary>
    public int[] Leader { get; private set; } = new int[8];

    /// <summary>Nats of each claim if its value is true, and if not.</summary>
    public double[] Right { get; private set; } = new double[8];

    /// <summary>By claim, whether it is the source's own word for certain: it leads its feed or does not repeat who does.</summary>
    public bool[] Own { get; private set; } = new bool[8];

    public double[] Wrong { get; private set; } = new double[8];

    /// <summary>By group; the last place, at the number of groups, is that nobody states the truth.</summary>
    public double[] Probability { get; private set; } = new double[8];

    public void Reserve(int claims)
    {
        if (Leader.Length > claims)
        {
            return;
        }

        var size = Math.Max(claims + 1, Leader.Length * 2);
        _independent = new int[size];
        _score = new double[size];
        Leader = new int[size];
        Right = new double[size];
        Own = new bool[size];
        Wrong = new double[size];
        Probability = new double[size];
    }

    /// <summary>Finds who may copy whom: within a feed every source the first one present, in the order of sources.</summary>
    public void Lead(ReadOnlySpan<int> source, int[] feed)
    {
        for (var i = 0; i < source.Length; i++)
        {
            Leader[i] = -1;
            var own = feed[source[i]];
            for (var j = 0; own >= 0 && j < i && Leader[i] < 0; j++)
            {
                Leader[i] = feed[source[j]] == own && source[j] != source[i] ? j : -1;
            }
        }
    }

    /// <summary>Fills <see cref="Right"/> and <see cref="Wrong"/> from accuracies.</summary>
    public void Witness(ReadOnlySpan<int> source, ReadOnlySpan<int> spelling, SourceTerms terms)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var s = source[i];
            Own[i] = Leader[i] < 0 || spelling[i] != spelling[Leader[i]];
            if (Leader[i] < 0)
            {
                Right[i] = terms.Right[s];
                Wrong[i] = terms.Wrong[s];
            }
            else if (spelling[i] == spelling[Leader[i]])
            {
                Right[i] = terms.RepeatedRight[s];
                Wrong[i] = terms.RepeatedWrong[s];
            }
            else
            {
                Right[i] = terms.OtherRight[s];
                Wrong[i] = terms.OtherWrong[s];
            }
        }
    }

    /// <summary>Turns the claims' nats into probabilities of the groups. Returns the log likelihood of the fact.</summary>
    public double Settle(ReadOnlySpan<int> group, ReadOnlySpan<double> weight, int groups, AttributeModel model)
    {
        var score = _score.AsSpan(0, groups + 1);
        var independent = _independent.AsSpan(0, groups);
        score.Clear();
        independent.Clear();
        var wrong = 0.0;
        var all = 0;
        for (var i = 0; i < group.Length; i++)
        {
            wrong += weight[i] * Wrong[i];
            score[group[i]] += weight[i] * (Right[i] - Wrong[i]);
            if (Own[i])
            {
                independent[group[i]]++;
                all++;
            }
        }

        var popularity = model.Popularity;
        var together = 0.0;
        foreach (var claims in independent)
        {
            together += popularity.OfGroup(claims);
        }

        // One word alone is as probable as its source is accurate; equal odds before it is heard make it so.
        var unstated = all == 1 ? 0.5 : model.Unstated;
        var stated = Math.Log(1 - unstated);
        for (var g = 0; g < groups; g++)
        {
            score[g] += stated + wrong + together - popularity.OfGroup(independent[g]) - popularity.OfAll(all - independent[g]);
        }

        score[groups] = Math.Log(unstated) + wrong + together - popularity.OfAll(all);
        return Normalize(score);
    }

    /// <summary>All steps for one fact.</summary>
    public void Weigh(Fact fact, AttributeModel model, SourceTerms terms)
    {
        Reserve(fact.Count);
        var source = fact.Source.AsSpan(0, fact.Count);
        Lead(source, model.Feed);
        Witness(source, fact.Spelling.AsSpan(0, fact.Count), terms);
        Settle(fact, model);
    }

    /// <summary>The last step again, after <see cref="Right"/> or <see cref="Wrong"/> were changed.</summary>
    public void Settle(Fact fact, AttributeModel model) => Settle(fact.Group.AsSpan(0, fact.Count), fact.Weight.AsSpan(0, fact.Count), fact.Groups, model);

    /// <summary>Log likelihood of the fact and of one group, or of none at the last place, being the truth; after <see cref="Settle"/>.</summary>
    public double LogLikelihoodOf(int group) => _score[group];

    /// <summary>The most probable group; of equals the first stated.</summary>
    public int Best(int groups)
    {
        var best = 0;
        for (var g = 1; g < groups; g++)
        {
            best = Probability[g] > Probability[best] ? g : best;
        }

        return best;
    }

    private double Normalize(ReadOnlySpan<double> score)
    {
        var highest = double.NegativeInfinity;
        foreach (var nats in score)
        {
            highest = Math.Max(highest, nats);
        }

        var total = 0.0;
        for (var g = 0; g < score.Length; g++)
        {
            Probability[g] = Math.Exp(score[g] - highest);
            total += Probability[g];
        }

        for (var g = 0; g < score.Length; g++)
        {
            Probability[g] /= total;
        }

        return highest + Math.Log(total);
    }
}
