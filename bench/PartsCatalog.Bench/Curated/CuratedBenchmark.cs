extern alias simulator;

using PartsCatalog.Bench.Normalization;
using simulator::PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.Bench.Curated;

/// <summary>
/// How right a lookup's record is: simulated answers, normalised, judged and settled in this process, against the simulator's true records. The curated parts as
/// corrupted suppliers tell them, the same parts told truly, and parts that were never looked at while the engine was made.
/// </summary>
internal sealed class CuratedBenchmark : IBenchmark
{
    private const int HoldOut = 600;
    private const int HoldOutSeed = 20_261_122;

    /// <summary>Parts that were looked up before, of which nobody knows the truth: what trust is learned from.</summary>
    private const int Known = 1000;
    private const int KnownSeed = 7;

    private const double UsualErrorRate = 0.1;
    private static readonly double[] ErrorRates = [0, 0.1, 0.25];

    public string Name => "curated";

    public string Description => "settled records against the simulator's true ones, with both AIs, one, and none";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<AnsweredPart> corrupted, held, truly, known;
        await using (var system = await SuppliersUnderTest.StartAsync(corruptCurated: true, cancellationToken))
        {
            var answers = new PartAnswers(system);
            var world = system.Simulated<PartWorld>();
            corrupted = await answers.AskAsync(SampledNumbers.Curated, cancellationToken);
            held = await answers.AskAsync(SampledNumbers.Generated(world, arguments.Lookups ?? HoldOut, HoldOutSeed), cancellationToken);
            known = await answers.AskAsync(SampledNumbers.Generated(world, Known, KnownSeed), cancellationToken);
        }

        await using (var system = await SuppliersUnderTest.StartAsync(corruptCurated: false, cancellationToken))
        {
            truly = await new PartAnswers(system).AskAsync(SampledNumbers.Curated, cancellationToken);
        }

        var runs = ErrorRates.Select(rate => new CuratedRun(new JudgeSwitches(rate), known)).ToArray();
        var usual = runs.Single(run => run.Switches.ErrorRate == UsualErrorRate);
        return
        [
            ("parts", corrupted.Count), ("holdout_parts", held.Count), ("parts_learned_from", known.Count),
            ("ai_error_rate", UsualErrorRate), ("ai_correlation", usual.Switches.Correlation), ("ai_majority_following", usual.Switches.MajorityFollowing),
            .. usual.Figures(corrupted, "", "curated"),
            .. usual.Conflicts(corrupted, ""),
            .. runs.SelectMany(run => run.Short(corrupted, $"_error_{run.Switches.ErrorRate * 100:0}")),
            .. usual.Figures(held, "holdout_", "holdout"),
            .. usual.Conflicts(held, "holdout_"),
            .. usual.Figures(truly, "truly_", "truly"),
            .. usual.Unlearned(corrupted, "prior_"),
        ];
    }
}
