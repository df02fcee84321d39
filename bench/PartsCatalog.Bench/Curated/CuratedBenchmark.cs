extern alias simulator;

using PartsCatalog.Bench.Normalization;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using simulator::PartsCatalog.SupplierSimulator.World;

namespace PartsCatalog.Bench.Curated;

/// <summary>
/// How right a lookup's record is: simulated answers, normalised, judged and settled in this process, against the simulator's true records. The curated parts as
/// corrupted suppliers tell them, the same parts told truly, and parts that were never looked at while the engine was made.
/// </summary>
internal sealed class CuratedBenchmark : IBenchmark
{
    private const int HoldOut = 600;
    private const int Seed = 20_261_122;

    public string Name => "curated";

    public string Description => "settled records against the simulator's true ones, with both AIs, one, and none";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<AnsweredPart> corrupted, held, truly;
        await using (var system = await SuppliersUnderTest.StartAsync(corruptCurated: true, cancellationToken))
        {
            var answers = new PartAnswers(system);
            corrupted = await answers.AskAsync(SampledNumbers.Curated, cancellationToken);
            held = await answers.AskAsync(SampledNumbers.Generated(system.Simulated<PartWorld>(), arguments.Lookups ?? HoldOut, Seed), cancellationToken);
        }

        await using (var system = await SuppliersUnderTest.StartAsync(corruptCurated: false, cancellationToken))
        {
            truly = await new PartAnswers(system).AskAsync(SampledNumbers.Curated, cancellationToken);
        }

        return
        [
            ("parts", corrupted.Count),
            .. Figures("", corrupted, "curated"),
            .. Figures("truly_", truly, "truly"),
            ("holdout_parts", held.Count),
            .. Figures("holdout_", held, "holdout"),
        ];
    }

    private static IEnumerable<(string, double)> Figures(string prefix, IReadOnlyList<AnsweredPart> parts, string sample)
    {
        var tally = Settle(parts, line => Console.Error.WriteLine($"{sample} {line}"));
        return
        [
            ($"{prefix}required_right_none", tally.RequiredRight), ($"{prefix}wrong_high_none", tally.WrongHigh), ($"{prefix}high_none", tally.High),
            ($"{prefix}conflict_precision", tally.ConflictPrecision), ($"{prefix}conflict_recall", tally.ConflictRecall), ($"{prefix}ece_none", tally.CalibrationError),
        ];
    }

    private static CuratedTally Settle(IReadOnlyList<AnsweredPart> parts, Action<string>? tell)
    {
        var tally = new CuratedTally();
        foreach (var part in parts)
        {
            tally.Add(part, ConsensusEngine.Settle(part.Question, ConsensusPolicy.Default), ConsensusPolicy.Default, tell);
        }

        return tally;
    }
}
