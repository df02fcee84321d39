using PartsCatalog.Consensus.Engine.Fusion.Facts;

namespace PartsCatalog.Consensus.Engine.Fusion.Learning;

/// <summary>
/// Judges the sources by all entities with what was learned from the sample, which hardly knows a source that speaks seldom. It holds a few
/// numbers for each source and attribute, however large the data.
/// </summary>
internal static class WholePass
{
    public static TrustModel Of(IEnumerable<EntityClaims> entities, TrustModel sampled, double[] prior, FusionOptions options, double latest)
    {
        var vocabulary = sampled.Vocabulary;
        var tallies = vocabulary.Attributes.Select(_ => new Tally(vocabulary.Sources.Count)).ToArray();
        var compiler = new FactCompiler();
        var posterior = new FactPosterior();
        foreach (var entity in entities)
        {
            var runs = new FactRuns(entity);
            while (runs.MoveNext())
            {
                var a = runs.Attribute;
                var fact = compiler.Compile(runs.Current, sampled.Types[a]);
                var known = options.Reviewed.TryGetValue((entity.Entity, vocabulary.Attributes[a]), out var reviewed)
                    ? ReviewedGroup.Of(fact, reviewed, sampled.Types[a])
                    : -1;
                Count(fact, known, options.WeightOf(fact.Day, Math.Max(latest, fact.Day)), posterior, sampled.Attributes[a], sampled.Terms[a], tallies[a]);
            }
        }

        for (var a = 0; a < tallies.Length; a++)
        {
            tallies[a].Maximize(sampled.Attributes[a], sampled.Terms[a], prior, sampled.Attributes[a].Alike);
            sampled.Attributes[a].Claims = tallies[a].Own;
        }

        return sampled;
    }

    private static void Count(Fact fact, int known, double facts, FactPosterior posterior, AttributeModel model, SourceTerms terms, Tally tally)
    {
        posterior.Weigh(fact, model, terms);
        for (var i = 0; i < fact.Count; i++)
        {
            var g = fact.Group[i];
            var right = known < 0 ? posterior.Probability[g] : known == g ? 1 : 0;
            var leader = posterior.Leader[i];
            var share = facts * fact.Weight[i];
            tally.Add(fact.Source[i], share * right, share, leader >= 0, leader >= 0 && fact.Spelling[leader] == fact.Spelling[i], model);
        }
    }
}
