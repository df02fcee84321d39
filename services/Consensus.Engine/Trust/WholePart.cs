using PartsCatalog.Consensus.Engine.Evidence;
using PartsCatalog.Consensus.Engine.Strategies;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>
/// Finds a source that seems to speak of another part: that is wrong, by the first settlement, about most of what others say too. What it says of an attribute
/// does not count in judging it there. The figures are those of truth discovery over whole entities (docs/consensus.md).
/// </summary>
internal static class WholePart
{
    private const int LeastFacts = 3;
    private const double Before = 0.01;
    private const double Chance = 0.1;
    private const double Least = 0.2;

    /// <summary>By source, its lower accuracies by attribute; null when every source is about this part, as far as can be told.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, double>>? Discounts(Settling settling)
    {
        if (settling.SourceCount < 2)
        {
            return null;
        }

        var nats = new Dictionary<SourceView, Dictionary<string, double>>();
        foreach (var attribute in PartFacts.Attributes)
        {
            var evidence = settling.Evidence.Of(attribute);
            if (evidence.Counted.Count > 1 && settling.SettledOf(attribute) is { Status: AttributeStatus.Found } settled && evidence.CountSources() > 1)
            {
                Judge(attribute, evidence, settled, nats);
            }
        }

        Dictionary<string, Dictionary<string, double>>? discounts = null;
        foreach (var (source, facts) in nats)
        {
            if (facts.Count >= LeastFacts && Lower(source, facts) is { Count: > 0 } lower)
            {
                (discounts ??= new(StringComparer.Ordinal)).Add(source.Name, lower);
            }
        }

        return discounts;
    }

    // By how much each source's word speaks for "wrong about the whole part".
    private static void Judge(AttributeDefinition attribute, AttributeEvidence evidence, SettledAttribute settled, Dictionary<SourceView, Dictionary<string, double>> nats)
    {
        var supporters = settled.Stated.Where(stated => stated.Chosen).SelectMany(stated => stated.By).Select(by => by.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var said in evidence.Counted)
        {
            var accuracy = said.Source.Accuracy.Of(attribute);
            if (accuracy <= Chance)
            {
                continue;
            }

            var right = supporters.Contains(said.Source.Name) ? (double)settled.Confidence : 1 - (double)settled.Confidence;
            if (!nats.TryGetValue(said.Source, out var facts))
            {
                nats.Add(said.Source, facts = new(StringComparer.Ordinal));
            }

            facts[attribute.Name] = (right * Math.Log(Chance / accuracy)) + ((1 - right) * Math.Log((1 - Chance) / (1 - accuracy)));
        }
    }

    private static Dictionary<string, double> Lower(SourceView source, Dictionary<string, double> facts)
    {
        var all = facts.Values.Sum();
        var lower = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var attribute in PartFacts.Attributes)
        {
            var wrong = 1 / (1 + Math.Exp(-(all - facts.GetValueOrDefault(attribute.Name)) - Math.Log(Before / (1 - Before))));
            if (wrong >= Least)
            {
                var accuracy = source.Accuracy.Of(attribute);
                lower.Add(attribute.Name, ((1 - wrong) * accuracy) + (wrong * Math.Min(Chance, accuracy)));
            }
        }

        return lower;
    }
}
