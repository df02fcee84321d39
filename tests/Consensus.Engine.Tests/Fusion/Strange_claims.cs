using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion;

/// <summary>Claims of unusual number and size.</summary>
public sealed class Strange_claims
{
    [Fact]
    public void Of_nobody_settle_nothing() => TruthDiscovery.Learn([], new Vocabulary([], []), new FusionOptions()).Trusts().ShouldBeEmpty();

    [Fact]
    public void Of_one_source_are_as_probable_as_a_source_is_accurate()
    {
        var settled = Settle(World(("e", "s", "blue")));
        settled.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            value => value.Value.ShouldBe("blue"),
            value => value.Rule.ShouldBe(FusionRules.SingleSource),
            value => value.Confidence.ShouldBe(0.8, 0.01));
    }

    [Fact]
    public void Of_ten_thousand_sources_about_one_fact_are_settled()
    {
        var world = World([.. Enumerable.Range(0, 10_000).Select(i => ("e", $"s{i:D5}", i % 3 == 0 ? $"other {i}" : "blue"))]);
        Settle(world).ShouldHaveSingleItem().Value.ShouldBe("blue");
    }

    [Fact]
    public void Of_ten_thousand_sources_that_hardly_speak_are_settled()
    {
        var random = new Random(1);
        var world = World([.. Enumerable.Range(0, 40_000).Select(i => ($"e{i / 20:D4}", $"s{random.Next(10_000):D5}", random.NextDouble() < 0.7 ? "right" : $"wrong {random.Next(9)}"))]);
        Settle(world).Count(value => value.Value == "right").ShouldBeGreaterThan(1960);
    }

    [Fact]
    public void Of_a_megabyte_are_compared_letter_by_letter()
    {
        var huge = new string('x', 1 << 20);
        Settle(World(("e", "a", huge), ("e", "b", huge), ("e", "c", huge[1..]))).ShouldHaveSingleItem().Value.ShouldBe(huge);
    }

    [Fact]
    public void That_repeat_themselves_count_once()
    {
        var settled = Settle(World(("e", "a", "blue"), ("e", "a", "blue"), ("e", "a", "blue"), ("e", "b", "red"), ("e", "c", "red")));
        settled.ShouldHaveSingleItem().Value.ShouldBe("red");
    }

    [Fact]
    public void That_say_not_available_are_no_values()
    {
        Settle(World(("e", "a", "N/A"), ("e", "b", "N/A"), ("e", "c", "red"))).ShouldHaveSingleItem().Value.ShouldBe("red");
        Settle(World(("e", "a", "N/A"))).ShouldHaveSingleItem().Value.ShouldBe("N/A");
    }

    [Fact]
    public void That_a_source_has_corrected_do_not_count()
    {
        var world = new World { Name = "corrected", Types = new Dictionary<string, Engine.Fusion.Values.AttributeType>() };
        world.Claim("e", "colour", "a", "blue", day: 1);
        world.Claim("e", "colour", "a", "red", day: 2);
        world.Claim("e", "colour", "b", "blue", day: 1);
        world.Claim("e", "colour", "c", "red", day: 1);
        Settle(world).ShouldHaveSingleItem().Value.ShouldBe("red");
    }

    [Fact]
    public void That_exceed_the_sample_are_judged_by_all_of_them()
    {
        var world = AllWorlds.Kinds["one_awful"].Make(7);
        var whole = Score.Of(world, new FusionOptions());
        var sampled = Score.Of(world, new FusionOptions { SampleClaims = 600 });
        sampled.Accuracy.ShouldBeGreaterThan(whole.Accuracy - 0.02);
        sampled.Accuracy.ShouldBeGreaterThan(sampled.Majority);
    }

    [Fact]
    public void That_are_old_count_less()
    {
        // The source was wrong for years, and is right since; the others agree with each other all along.
        var world = new World { Name = "aged", Types = new Dictionary<string, Engine.Fusion.Values.AttributeType>() };
        for (var i = 0; i < 200; i++)
        {
            var day = i * 20.0;
            world.Claim($"e{i:D3}", "code", "a", i < 100 ? $"wrong{i}" : $"right{i}", day);
            world.Claim($"e{i:D3}", "code", "b", $"right{i}", day);
            world.Claim($"e{i:D3}", "code", "c", $"right{i}", day);
        }

        double Accuracy(double halfLife) => TruthDiscovery.Learn(world.Entities(), world.Vocabulary(), new FusionOptions { HalfLifeDays = halfLife }).Trusts().First(trust => trust.Source == "a").Accuracy;
        Accuracy(730).ShouldBeGreaterThan(Accuracy(1_000_000) + 0.2);
    }

    private static World World(params (string Entity, string Source, string Value)[] claims)
    {
        var world = new World { Name = "given", Types = new Dictionary<string, Engine.Fusion.Values.AttributeType>() };
        foreach (var (entity, source, value) in claims)
        {
            world.Claim(entity, "colour", source, value);
        }

        return world;
    }

    private static List<FusedValue> Settle(World world)
    {
        var options = new FusionOptions();
        var entities = world.Entities();
        var resolver = new FactResolver(TruthDiscovery.Learn(entities, world.Vocabulary(), options), options);
        return [.. entities.SelectMany(resolver.Resolve)];
    }
}
