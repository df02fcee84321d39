using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Fusion.Values;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.Consensus.Engine.Trust;

/// <summary>
/// Learns how right each source is about each attribute, which sources copy, and how right the AIs are, from past lookups and above all from what people decided.
/// The method is <see cref="TruthDiscovery"/>'s; the priors of the policy count as much as <see cref="PriorClaims"/> claims.
/// </summary>
public static class TrustLearner
{
    /// <summary>What the policy's prior weighs, in claims: little, and yet enough that a handful of lookups turns nothing upside down.</summary>
    public const double PriorClaims = 10;

    // No source is believed or disbelieved beyond these.
    private const double Least = 0.02;
    private const double Most = 0.99;

    // Groups are equal or not; their numbers lie far apart.
    private static readonly AttributeType SameGroup = new(ValueKind.Number, 1e-12);

    /// <summary>Learns.</summary>
    /// <param name="parts">The latest lookup of each part; order plays no part.</param>
    /// <param name="policy">Priors and equality of values.</param>
    /// <param name="version">Number of this learning.</param>
    public static LearnedTrust Learn(IEnumerable<SettledPart> parts, ConsensusPolicy policy, long version)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(policy);
        var ordered = parts.OrderBy(part => part.Question.Part.ToString(), StringComparer.Ordinal).ToArray();
        var names = ordered.SelectMany(part => part.Question.Claims).Select(answer => answer.Source.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var facts = new PartFacts(policy, names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal));
        var vocabulary = new Vocabulary([.. PartFacts.Attributes.Select(attribute => attribute.Name)], names);
        var options = new FusionOptions
        {
            Types = PartFacts.Attributes.ToDictionary(attribute => attribute.Name, _ => SameGroup, StringComparer.Ordinal),
            Reviewed = Reviewed(ordered, facts),
        };
        var entities = Array.ConvertAll(ordered, facts.ClaimsOf);
        var model = TruthDiscovery.Learn(entities, vocabulary, options);
        return new LearnedTrust(
            version,
            [.. model.Trusts().Select(trust => Blended(trust, policy)).OrderBy(trust => trust.Source, StringComparer.Ordinal).ThenBy(trust => trust.Attribute, StringComparer.Ordinal)],
            ValidatorAccuracy.Of(ordered, policy, model, options));
    }

    /// <summary>A lookup without what nothing is learned from: lists, texts, images. A tenth of its size.</summary>
    public static ResolveConsensus WithoutTexts(ResolveConsensus question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question with
        {
            Claims = [.. question.Claims.Select(answer => answer with { Claims = [.. answer.Claims.Where(claim => IsLearnedFrom(claim.Attribute))] })],
            Verdicts =
            [
                .. question.Verdicts.Select(verdict => verdict with
                {
                    Title = null,
                    Description = null,
                    Attributes = [.. verdict.Attributes.Where(word => IsLearnedFrom(word.Attribute))],
                }),
            ],
        };
    }

    private static bool IsLearnedFrom(string attribute) => AttributeRegistry.Find(attribute) is { } known && PartFacts.Attributes.Contains(known);

    private static Dictionary<(string, string), string> Reviewed(SettledPart[] parts, PartFacts facts)
    {
        var reviewed = new Dictionary<(string, string), string>();
        foreach (var part in parts)
        {
            foreach (var (name, value) in part.Reviewed)
            {
                if (AttributeRegistry.Find(name) is { } attribute && PartFacts.Attributes.Contains(attribute) && facts.NameOf(part, attribute, value) is { } group)
                {
                    reviewed[(part.Question.Part.ToString(), name)] = group;
                }
            }
        }

        return reviewed;
    }

    private static LearnedSource Blended(SourceTrust trust, ConsensusPolicy policy)
    {
        var prior = policy.Trust.Prior(trust.Source).Of(AttributeRegistry.Get(trust.Attribute));
        var accuracy = ((trust.Accuracy * trust.Claims) + (prior * PriorClaims)) / (trust.Claims + PriorClaims);
        return new LearnedSource(
            trust.Source,
            trust.Attribute,
            Math.Clamp(Math.Round(accuracy, 6), Least, Most),
            Math.Round(trust.Claims, 3),
            trust.CopyRate > 0 ? trust.CopiesWith.Order(StringComparer.Ordinal).First() : null,
            Math.Round(trust.CopyRate, 6));
    }
}
