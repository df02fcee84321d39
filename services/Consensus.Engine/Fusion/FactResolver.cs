using PartsCatalog.Consensus.Engine.Fusion.Learning;
using PartsCatalog.Consensus.Engine.Fusion.Resolving;

namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>Settles the facts of one entity at a time with what was learned. Not for several threads at once.</summary>
/// <param name="model">What was learned.</param>
/// <param name="options">The reviewed values, which stand.</param>
public sealed class FactResolver(TrustModel model, FusionOptions options)
{
    /// <summary>Probabilities closer than this differ by rounding only.</summary>
    private const double Equal = 1e-9;

    /// <summary>Only a person's decision is certain.</summary>
    private const double MostConfidence = 0.9999;

    private readonly List<Slot> _slots = [];
    private readonly EntityDiscount _discount = new(model.Vocabulary.Sources.Count);

    /// <summary>One value for each attribute that the claims speak about, in the order of the attributes.</summary>
    public IReadOnlyList<FusedValue> Resolve(EntityClaims entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var runs = new Facts.FactRuns(entity);
        var used = 0;
        while (runs.MoveNext())
        {
            if (used == _slots.Count)
            {
                _slots.Add(new Slot());
            }

            var slot = _slots[used++];
            var a = runs.Attribute;
            slot.Attribute = a;
            slot.Fact = slot.Compiler.Compile(runs.Current, model.Types[a]);
            slot.Posterior.Weigh(slot.Fact, model.Attributes[a], model.Terms[a]);
            slot.Reviewed = options.Reviewed.GetValueOrDefault((entity.Entity, model.Vocabulary.Attributes[a]));
            slot.ReviewedGroup = slot.Reviewed is null ? -1 : ReviewedGroup.Of(slot.Fact, slot.Reviewed, model.Types[a]);
        }

        var slots = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_slots)[..used];
        if (used >= EntityDiscount.LeastFacts)
        {
            _discount.Apply(slots, model);
        }

        var values = new FusedValue[used];
        for (var i = 0; i < used; i++)
        {
            values[i] = Value(slots[i]);
        }

        return values;
    }

    private FusedValue Value(Slot slot)
    {
        if (slot.Reviewed is { } reviewed)
        {
            return new FusedValue(slot.Attribute, reviewed, 1, FusionRules.Reviewed);
        }

        var fact = slot.Fact;
        var attribute = model.Attributes[slot.Attribute];
        var outcomes = attribute.Outcomes.Of(fact);
        var (best, highest) = (0, double.NegativeInfinity);
        for (var g = 0; g < fact.Groups; g++)
        {
            var probability = Outcomes.Blend(slot.Posterior.Probability[g], outcomes, g);
            if (probability > highest + Equal || (probability > highest - Equal && IsBefore(slot, g, best)))
            {
                (best, highest) = (g, probability);
            }
        }

        var confidence = Math.Min(MostConfidence, Outcomes.Blend(attribute.Calibration.Apply(slot.Posterior.Probability[best]), outcomes, best));
        return new FusedValue(slot.Attribute, BestSpelling.Of(fact, best, slot.Posterior), confidence, RuleOf(fact, best));
    }

    // Between equals no source is to win always.
    private static bool IsBefore(Slot slot, int one, int other) => string.CompareOrdinal(
        BestSpelling.Of(slot.Fact, one, slot.Posterior), BestSpelling.Of(slot.Fact, other, slot.Posterior)) < 0;

    private static string RuleOf(Facts.Fact fact, int best)
    {
        if (fact.Groups == 1)
        {
            return fact.Count == 1 ? FusionRules.SingleSource : FusionRules.Unanimous;
        }

        Span<double> votes = fact.Groups <= 64 ? stackalloc double[64] : new double[fact.Groups];
        for (var i = 0; i < fact.Count; i++)
        {
            votes[fact.Group[i]] += fact.Weight[i];
        }

        for (var g = 0; g < fact.Groups; g++)
        {
            if (g != best && votes[g] >= votes[best])
            {
                return FusionRules.LearnedTrust;
            }
        }

        return FusionRules.Majority;
    }
}
