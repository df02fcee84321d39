using PartsCatalog.Consensus.Engine.Fusion;
using PartsCatalog.Consensus.Engine.Tests.Fusion.Worlds;

namespace PartsCatalog.Consensus.Engine.Tests.Fusion;

/// <summary>Claims made with a known truth, of many kinds.</summary>
public sealed class Made_worlds(ITestOutputHelper output)
{
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

        scores.ShouldAllBe(score => score.Accuracy >= score.Majority - 0.002);
        scores.Average(score => score.Accuracy - score.Majority).ShouldBeGreaterThanOrEqualTo(gain);
    }
}
