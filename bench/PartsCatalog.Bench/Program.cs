using PartsCatalog.Bench;
using PartsCatalog.Bench.Burst;
using PartsCatalog.Bench.Curated;
using PartsCatalog.Bench.Fusion;
using PartsCatalog.Bench.Latency;
using PartsCatalog.Bench.Normalization;
using PartsCatalog.Bench.Parallel;
using PartsCatalog.Bench.Pipeline;
using PartsCatalog.Bench.Start;
using PartsCatalog.Bench.Streaming;

IBenchmark[] benchmarks =
[
    new PipelineBenchmark(), new LatencyBenchmark(), new StartBenchmark(), new BurstBenchmark(), new ParallelBenchmark(), new ExtractionBenchmark(),
    new NormalizeBenchmark(), new FusionBenchmark(), new CuratedBenchmark(), new StreamingBenchmark(),
];
if (args.Length == 0 || Array.Find(benchmarks, benchmark => benchmark.Name == args[0]) is not { } chosen)
{
    Console.Error.WriteLine("bench/run.sh NAME [lookups | path]");
    foreach (var benchmark in benchmarks)
    {
        Console.Error.WriteLine($"  {benchmark.Name,-10} {benchmark.Description}");
    }

    return args.Length == 0 ? 0 : 2;
}

foreach (var (name, value) in await chosen.RunAsync(BenchArguments.Parse(args[1..]), CancellationToken.None))
{
    Console.WriteLine($"{name}={value:0.####}");
}

return 0;
