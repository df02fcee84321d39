using FsCheck;
using FsCheck.Fluent;
using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Fusion.Facts;
using PartsCatalog.Consensus.Engine.Fusion.Learning;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion;

/// <summary>What holds for all claims, however strange.</summary>
public sealed class Any_claims
{
    private static readonly string[] Texts =
        ["1", "2", "1.0", "NaN", "", " ", "-", "n/a", "12:30", "1230", "2011-12-01", "A; B", "B and A", "J. Smith", "Smith, John", "١٢", "\ud800", "\0", "a\"b,c\n", "1e400", ". / . / .", "$-3.5M"];

    private static Gen<Row> RowGen =>
        from entity in Gen.Choose(0, 4)
        from attribute in Gen.Choose(0, 2)
        from source in Gen.Choose(0, 5)
        from value in Gen.OneOf(Gen.Elements(Texts), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null))
        from day in Gen.Elements(double.NaN, 0, 1, 20_000)
        select new Row($"e{entity}", attribute, source, value, day);

    private static Arbitrary<Row[]> Rows => Arb.From(RowGen.NonEmptyListOf().Select(rows => rows.ToArray()));

    [Fact]
    public void Are_settled_the_same_in_any_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Rows, ArbMap.Default.ArbFor<int>(), (rows, seed) =>
        {
            var shuffled = (Row[])rows.Clone();
            new Random(seed).Shuffle(shuffled);
            return Settle(rows, []).SequenceEqual(Settle(shuffled, []));
        }));

    [Fact]
    public void End_in_a_stated_value_with_a_probability() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Rows, rows => Settle(rows, []).All(settled =>
            settled.Value.Confidence is >= 0 and <= 1
            && rows.Any(row => row.Entity == settled.Entity && row.Attribute == settled.Value.Attribute && row.Value == settled.Value.Value))));

    [Fact]
    public void Are_settled_once_for_each_attribute_that_they_speak_about() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Rows, rows => Settle(rows, []).Select(settled => (settled.Entity, settled.Value.Attribute))
            .SequenceEqual(rows.Select(row => (row.Entity, row.Attribute)).Distinct().Order())));

    [Fact]
    public void Never_outweigh_a_persons_decision() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(Rows, rows =>
        {
            var reviewed = rows.Select(row => (row.Entity, $"a{row.Attribute}")).Distinct().Where((_, i) => i % 2 == 0).ToDictionary(key => key, _ => "as decided");
            return Settle(rows, reviewed).All(settled =>
                !reviewed.ContainsKey((settled.Entity, $"a{settled.Value.Attribute}"))
                || settled.Value is { Value: "as decided", Confidence: 1, Rule: FusionRules.Reviewed });
        }));

    // Better than chance is right more often than wrong; a source that shares no feed is independent.
    [Fact]
    public void Are_never_weakened_by_an_agreeing_independent_source() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var sources = random.Next(1, 12);
            var groups = random.Next(1, sources + 1);
            var accuracy = Enumerable.Range(0, sources + 1).Select(_ => 0.01 + (0.98 * random.NextDouble())).ToArray();
            accuracy[sources] = 0.5 + (0.49 * random.NextDouble());
            var feed = Enumerable.Range(0, sources).Select(_ => random.Next(4) - 2).Select(name => Math.Max(-1, name)).Append(-1).ToArray();
            var model = new AttributeModel(accuracy, feed, [.. Enumerable.Repeat(0.7, sources + 1)], 1 + random.Next(20), 0.02 + (0.4 * random.NextDouble()));
            var group = Enumerable.Range(0, sources).Select(i => i < groups ? i : random.Next(groups)).ToList();
            var agreed = random.Next(groups);
            return Probability(model, [.. group, agreed], groups, agreed) >= Probability(model, [.. group], groups, agreed) - 1e-12;
        }));

    private static double Probability(AttributeModel model, int[] group, int groups, int of)
    {
        var fact = new Fact { Count = group.Length, Groups = groups };
        fact.Reserve(group.Length);
        for (var i = 0; i < group.Length; i++)
        {
            (fact.Source[i], fact.Group[i], fact.Spelling[i], fact.Weight[i]) = (i, group[i], group[i], 1);
        }

        var posterior = new FactPosterior();
        posterior.Weigh(fact, model, SourceTerms.Of(model));
        return posterior.Probability[of];
    }

    private static List<(string Entity, FusedValue Value)> Settle(Row[] rows, Dictionary<(string, string), string> reviewed)
    {
        var vocabulary = new Vocabulary(["a0", "a1", "a2"], ["s0", "s1", "s2", "s3", "s4", "s5"]);
        var options = new FusionOptions { Reviewed = reviewed };
        List<EntityClaims> entities = [.. rows.GroupBy(row => row.Entity).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new EntityClaims(
            group.Key,
            [.. group.Select(row => new Claim(row.Attribute, row.Source, row.Value, row.Day)).OrderBy(claim => claim.Attribute).ThenBy(claim => claim.Source)
                .ThenBy(claim => claim.Value, StringComparer.Ordinal).ThenBy(claim => claim.ObservedDay)]))];
        var resolver = new FactResolver(TruthDiscovery.Learn(entities, vocabulary, options), options);
        return [.. entities.SelectMany(entity => resolver.Resolve(entity).Select(value => (entity.Entity, value)))];
    }

    private sealed record Row(string Entity, int Attribute, int Source, string Value, double Day);
}
