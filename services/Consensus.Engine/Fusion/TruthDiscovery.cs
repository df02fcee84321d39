using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Learning;
using PartsCatalog.Consensus.Engine.Fusion.Values;

namespace PartsCatalog.Consensus.Engine.Fusion;

/// <summary>
/// Learns from claims that disagree how far each source can be believed about each attribute, with or without reviewed values. It holds a
/// bounded sample of the entities and one number for each source and attribute; of more data than the sample it makes a second pass.
/// The result does not depend on the order of the claims.
/// </summary>
public static class TruthDiscovery
{
    private const int ValuesToGuessFrom = 2000;

    /// <summary>Learns.</summary>
    /// <param name="entities">In the ordinal order of their names; read once, and twice when there are more than the sample holds.</param>
    /// <param name="vocabulary">The names that the claims' places stand for.</param>
    /// <param name="options">What is set.</param>
    public static TrustModel Learn(IEnumerable<EntityClaims> entities, Vocabulary vocabulary, FusionOptions options)
    {
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(options);
        var sample = new EntitySample(options.SampleClaims, options.Reviewed.Keys.Select(key => key.Entity).ToHashSet(StringComparer.Ordinal));
        foreach (var entity in entities)
        {
            sample.Offer(entity);
        }

        var types = Types(sample.Entities, vocabulary, options);
        var latest = sample.Entities.SelectMany(entity => entity.Claims).Select(claim => claim.ObservedDay).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max();
        var learners = CountPatterns(sample.Entities, vocabulary, types, options, latest);
        var alone = Array.ConvertAll(learners, learner => learner.LearnAlone());
        var prior = SourcePrior.Of(alone, vocabulary.Sources.Count);
        var model = new TrustModel(vocabulary, types, Array.ConvertAll(learners, learner => learner.LearnWith(prior)));
        return sample.IsPartial ? WholePass.Of(entities, model, prior, options, latest) : model;
    }

    private static AttributeType[] Types(IReadOnlyList<EntityClaims> sample, Vocabulary vocabulary, FusionOptions options)
    {
        var values = vocabulary.Attributes.Select(_ => new List<string>()).ToArray();
        foreach (var claim in sample.SelectMany(entity => entity.Claims))
        {
            if (values[claim.Attribute].Count < ValuesToGuessFrom)
            {
                values[claim.Attribute].Add(claim.Value);
            }
        }

        return [.. values.Select((stated, a) => options.Types.GetValueOrDefault(vocabulary.Attributes[a]) ?? TypeGuess.Of(stated))];
    }

    private static AttributeLearner[] CountPatterns(
        IReadOnlyList<EntityClaims> sample, Vocabulary vocabulary, AttributeType[] types, FusionOptions options, double latest)
    {
        var learners = vocabulary.Attributes.Select(_ => new AttributeLearner(vocabulary.Sources.Count)).ToArray();
        var compiler = new FactCompiler();
        foreach (var entity in sample)
        {
            var runs = new FactRuns(entity);
            while (runs.MoveNext())
            {
                var attribute = runs.Attribute;
                var fact = compiler.Compile(runs.Current, types[attribute]);
                for (var i = 0; i < fact.Count; i++)
                {
                    learners[attribute].Note(fact.Value[i]);
                }

                var pattern = learners[attribute].Table.Of(fact);
                var weight = options.WeightOf(fact.Day, latest);
                if (options.Reviewed.TryGetValue((entity.Entity, vocabulary.Attributes[attribute]), out var reviewed))
                {
                    pattern.AddKnown(ReviewedGroup.Of(fact, reviewed, types[attribute]), weight);
                }
                else
                {
                    pattern.AddOpen(weight);
                }
            }
        }

        return learners;
    }
}
