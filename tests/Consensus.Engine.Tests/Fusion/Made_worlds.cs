using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion;

/// <summary>Claims made with a known truth, of many kinds.</summary>
public sealed class Made_worlds(ITestOutputHelper output)
{
    /// <summary>What one seed may be worse by: twelve of the 800 facts of most worlds.</summary>
    private const double Chance = 0.015;

    private static readonly int[] Seeds = [1, 2, 3];

    public static TheoryData<string> Kinds => [.. AllWorlds.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_settled_better_than_by_the_majority(string kind)
    {
        var (make, gain) = AllWorlds.Kinds[kind];
        var scores = Seeds.Select(seed => Score.Of(make(seed), new FusionOptions())).ToList();
        foreach (var score in scores)
        {
            output.WriteLine($"{kind} accuracy {score.Accuracy:0.0000} majority {score.Majority:0.0000} wrong at 0.9 {score.WrongAt90:0.0000} calibration error {score.CalibrationError:0.0000}");
        }

        scores.ShouldAllBe(score => score.Accuracy >= score.Majority - Chance);
        scores.Average(score => score.Accuracy - score.Majority).ShouldBeGreaterThanOrEqualTo(gain);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Are_settled_no_worse_with_reviewed_values(string kind)
    {
        var world = AllWorlds.Kinds[kind].Make(4);
        var reviewed = world.Truth.Where((_, i) => i % 4 == 0).ToDictionary(fact => fact.Key, fact => fact.Value);
        var alone = Score.Of(world, new FusionOptions(), key => !reviewed.ContainsKey(key));
        var taught = Score.Of(world, new FusionOptions { Reviewed = reviewed }, key => !reviewed.ContainsKey(key));
        output.WriteLine($"{kind} alone {alone.Accuracy:0.0000} taught {taught.Accuracy:0.0000} majority {taught.Majority:0.0000}");
        taught.Accuracy.ShouldBeGreaterThanOrEqualTo(Math.Max(alone.Accuracy, taught.Majority) - Chance);
    }

    [Fact]
    public void Have_honest_confidences_on_the_whole()
    {
        // Yes or no with every source right in 6 to 9 cases of 10 leaves what no method can know; the mean over all kinds is what is promised.
        var scores = AllWorlds.Kinds.Values.Select(kind => Score.Of(kind.Make(5), new FusionOptions())).ToList();
        scores.Average(score => score.WrongAt90).ShouldBeLessThanOrEqualTo(0.02);
        scores.Average(score => score.CalibrationError).ShouldBeLessThanOrEqualTo(0.03);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Show_who_copies_and_nobody_else(string kind)
    {
        // Names of copiers are that of their feed and a number: x, x0, x1.
        var world = AllWorlds.Kinds[kind].Make(1);
        var trusts = TruthDiscovery.Learn(world.Entities(), world.Vocabulary(), new FusionOptions()).Trusts().ToList();
        foreach (var trust in trusts)
        {
            var feed = trust.Source[0] is 'x' or 'y' ? trust.Source[..1] : null;
            var others = trusts.Where(other => feed is not null && other.Attribute == trust.Attribute && other.Source != trust.Source && other.Source.StartsWith(feed, StringComparison.Ordinal));
            trust.CopiesWith.ShouldBe(others.Select(other => other.Source));
        }
    }
}
