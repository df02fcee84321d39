using PartsCatalog.Consensus.Engine.Fusion.Learning;

namespace PartsCatalog.Consensus.Engine.Fusion.Resolving;

/// <summary>
/// Discounts a source that seems to speak about another entity: that is wrong, by the first settlement, about most of what it says of this
/// one. The claim itself does not count in judging it.
/// </summary>
internal sealed class EntityDiscount(int sources)
{
    /// <summary>Facts of an entity that it takes to judge.</summary>
    public const int LeastFacts = 3;

    /// <summary>A source is wrong about a whole entity in one case of a hundred, and then right by chance in one claim of ten.</summary>
    private const double Before = 0.01;
    private const double Chance = 0.1;

    /// <summary>Below this probability nothing is changed.</summary>
    private const double Least = 0.2;

    private readonly double[] _nats = new double[sources];

    public void Apply(ReadOnlySpan<Slot> slots, TrustModel model)
    {
        foreach (var slot in slots)
        {
            for (var i = 0; i < slot.Fact.Count; i++)
            {
                _nats[slot.Fact.Source[i]] += Nats(slot, i, model);
            }
        }

        foreach (var slot in slots)
        {
            var changed = false;
            var attribute = model.Attributes[slot.Attribute];
            // Every claim is judged by the first settlement, which is read before it is changed.
            for (var i = 0; i < slot.Fact.Count; i++)
            {
                changed |= Discount(slot, i, attribute, _nats[slot.Fact.Source[i]] - Nats(slot, i, model));
            }

            if (changed)
            {
                slot.Posterior.Settle(slot.Fact, attribute);
            }
        }

        foreach (var slot in slots)
        {
            for (var i = 0; i < slot.Fact.Count; i++)
            {
                _nats[slot.Fact.Source[i]] = 0;
            }
        }
    }

    // By how much the claim speaks for "wrong about the whole entity".
    private static double Nats(Slot slot, int i, TrustModel model)
    {
        var accuracy = model.Attributes[slot.Attribute].Accuracy[slot.Fact.Source[i]];
        if (accuracy <= Chance)
        {
            return 0;
        }

        var group = slot.Fact.Group[i];
        var right = slot.Reviewed is null ? slot.Posterior.Probability[group] : slot.ReviewedGroup == group ? 1 : 0;
        return slot.Fact.Weight[i] * ((right * Math.Log(Chance / accuracy)) + ((1 - right) * Math.Log((1 - Chance) / (1 - accuracy))));
    }

    private static bool Discount(Slot slot, int i, AttributeModel model, double nats)
    {
        var wrong = 1 / (1 + Math.Exp(-nats - Math.Log(Before / (1 - Before))));
        if (wrong < Least || slot.Posterior.Leader[i] >= 0)
        {
            return false;
        }

        var accuracy = model.Accuracy[slot.Fact.Source[i]];
        var left = ((1 - wrong) * accuracy) + (wrong * Math.Min(Chance, accuracy));
        slot.Posterior.Right[i] = Math.Log(left);
        slot.Posterior.Wrong[i] = Math.Log(1 - left);
        return true;
    }
}
