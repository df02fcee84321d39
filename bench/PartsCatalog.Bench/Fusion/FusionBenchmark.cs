using System.Diagnostics;

namespace PartsCatalog.Bench.Fusion;

/// <summary>How right and how fast `fuse` is on a set of claims with truth, beside a bare majority vote over the same file.</summary>
internal sealed class FusionBenchmark : IBenchmark
{
    private const string Command = "services/Consensus/bin/Release/net10.0/PartsCatalog.Consensus.dll";

    /// <summary>Days whose truth is given as reviewed; the later ones are scored.</summary>
    private const int ReviewedDays = 12;

    /// <summary>Claims of the file that speed is measured on: the set's own, repeated about other entities.</summary>
    private const int SpeedClaims = 1_000_000;

    public string Name => "fusion";

    public string Description => "truth discovery on a set of claims with truth (a folder with NAME_claims.csv and NAME_truth.csv): accuracy, calibration, claims/s, ratio to majority";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var data = DataSet.Open(arguments.Path ?? throw new ArgumentException("fusion needs a data set: bench/run.sh fusion PATH."));
        var folder = Directory.CreateTempSubdirectory("fusion-bench-");
        try
        {
            string At(string file) => Path.Combine(folder.FullName, file);
            MajorityVote.Run(data.ClaimsFile, At("majority.csv"));
            var majority = FusionScore.Of(Settled(At("majority.csv")), data, _ => true);
            await FuseAsync(data.ClaimsFile, At("alone.csv"), null, cancellationToken);
            var alone = FusionScore.Of(Settled(At("alone.csv")), data, _ => true);
            var early = data.FirstDays(ReviewedDays);
            await WriteReviewedAsync(data, early, At("reviewed.csv"));
            await FuseAsync(data.ClaimsFile, At("taught.csv"), At("reviewed.csv"), cancellationToken);
            var taught = FusionScore.Of(Settled(At("taught.csv")), data, entity => !early.Contains(entity));
            return
            [
                ("facts", data.Truth.Count),
                ("accuracy_majority", majority.Accuracy),
                ("accuracy_unsupervised", alone.Accuracy),
                ("wrong_at_090", alone.WrongAt90),
                ("ece", alone.CalibrationError),
                ("accuracy_supervised", taught.Accuracy),
                ("wrong_at_090_supervised", taught.WrongAt90),
                ("ece_supervised", taught.CalibrationError),
                .. await SpeedAsync(data, At, cancellationToken),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Processor time, start of the program included: what one core needs, whatever else the machine does.
    private static async Task<IReadOnlyList<(string Name, double Value)>> SpeedAsync(DataSet data, Func<string, string> at, CancellationToken cancellationToken)
    {
        var claims = await RepeatAsync(data.ClaimsFile, at("many.csv"));
        var before = ChildSeconds();
        var since = Stopwatch.GetTimestamp();
        await FuseAsync(at("many.csv"), at("many_fused.csv"), null, cancellationToken);
        var wall = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var fuse = ChildSeconds() - before;
        using var self = Process.GetCurrentProcess();
        var start = self.TotalProcessorTime;
        MajorityVote.Run(at("many.csv"), at("many_majority.csv"));
        self.Refresh();
        var majority = (self.TotalProcessorTime - start).TotalSeconds;
        return
        [
            ("claims", claims),
            ("claims_per_s", claims / fuse),
            ("claims_per_s_wall", claims / wall),
            ("claims_per_s_majority", claims / majority),
            ("ratio", majority / fuse),
        ];
    }

    private static async Task<long> RepeatAsync(string claims, string output)
    {
        var rows = DataSet.Rows(claims, "entity", "attribute", "source", "value").ToList();
        await using var writer = new StreamWriter(output);
        await writer.WriteLineAsync("entity,attribute,source,value");
        var times = Math.Max(1, SpeedClaims / rows.Count);
        for (var i = 0; i < times; i++)
        {
            foreach (var row in rows)
            {
                await writer.WriteLineAsync($"\"{i} {row[0].Replace("\"", "\"\"", StringComparison.Ordinal)}\",{string.Join(',', row.Skip(1).Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))}");
            }
        }

        return (long)rows.Count * times;
    }

    private static async Task WriteReviewedAsync(DataSet data, HashSet<string> entities, string path)
    {
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync("entity,attribute,value");
        foreach (var ((entity, attribute), value) in data.Truth.Where(fact => entities.Contains(fact.Key.Entity)))
        {
            await writer.WriteLineAsync($"\"{entity.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"{attribute}\",\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
    }

    private static async Task FuseAsync(string claims, string output, string? reviewed, CancellationToken cancellationToken)
    {
        string[] arguments = [Command, "fuse", "--claims", claims, "--out", output, .. reviewed is null ? Array.Empty<string>() : ["--reviewed", reviewed]];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("fuse did not start.");
        await Console.Error.WriteAsync(await process.StandardOutput.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"fuse ended with {process.ExitCode}.");
        }
    }

    private static IEnumerable<(string Entity, string Attribute, string Value, double Confidence)> Settled(string file) =>
        DataSet.Rows(file, "entity", "attribute", "value", "confidence").Select(row => (row[0], row[1], row[2], double.Parse(row[3])));

    // Fields 16 and 17 of proc(5), by the end of the name in parentheses: processor time of children that ended, in hundredths of a second.
    private static double ChildSeconds()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13]) + long.Parse(fields[14])) / 100.0;
    }
}
