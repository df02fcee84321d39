namespace PartsCatalog.Consensus.Engine.Voting;

/// <summary>Something that can be settled on: a group of equal values, or one source's values of a linked group.</summary>
internal abstract class Candidate
{
    /// <summary>Who stands for it, each source once, in order of name.</summary>
    public List<Witness> Witnesses { get; } = [];

    /// <summary>Whether it may be settled on; the others only count against it.</summary>
    public bool IsEligible { get; set; } = true;

    /// <summary>Sum of the evidence for it, in nats.</summary>
    public double Score { get; set; }

    /// <summary>Probability that it is right.</summary>
    public double Probability { get; set; }

    /// <summary>The value as a reason names it.</summary>
    public abstract string Label { get; }

    /// <summary>The witness that comes first in the order of priority.</summary>
    public Witness First()
    {
        var first = Witnesses[0];
        for (var i = 1; i < Witnesses.Count; i++)
        {
            if (Witnesses[i].Rank < first.Rank)
            {
                first = Witnesses[i];
            }
        }

        return first;
    }
}
