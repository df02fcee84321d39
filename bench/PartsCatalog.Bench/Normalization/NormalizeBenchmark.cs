extern alias adapter;

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using adapter::PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Bench.Normalization;

/// <summary>
/// What it costs to turn an answer into claims, in time of one core, beside parsing the same JSON and nothing else. The answer is the richest of the suppliers':
/// Encompass's, with 50 compatible models and 20 symptoms.
/// </summary>
internal sealed class NormalizeBenchmark : IBenchmark
{
    private const string Number = "WR55X10025";
    private const int Models = 50;
    private const int Symptoms = 20;
    private const int Rounds = 15;

    // Of about 5 MB, the most that is received.
    private const int LargeModels = 72_000;

    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(200);

    public string Name => "normalize";

    public string Description => "answers of 50 models and 20 symptoms turned into claims a second, on one core, and the ratio to parsing alone";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        await using var system = await SuppliersUnderTest.StartAsync(corruptCurated: false, cancellationToken);
        var supplier = system.Suppliers.Single(supplier => supplier.Name == SupplierName.Encompass);
        var query = new PartQuery(PartNumber.Parse(Number), null);
        var received = await supplier.AskAsync(query, OneRequest.Only, cancellationToken);
        var response = received with { Body = Filled(received.Body, Models, Symptoms) };
        var claims = supplier.Read(query, response).Parts.Sum(part => part.Claims.Count);

        var parse = () => JsonDocument.Parse(response.Body).Dispose();
        var normalize = () => { supplier.Read(query, response); };
        // Long enough for the compiler to have settled on its best.
        for (var i = 0; i < 8; i++)
        {
            PerSecond(parse);
            PerSecond(normalize);
        }

        // In turn, so that what else the machine does meets both alike.
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Parsed: PerSecond(parse), Normalized: PerSecond(normalize))).ToArray();
        var allocated = Allocated(normalize);
        var large = received with { Body = Filled(received.Body, LargeModels, Symptoms) };
        var allocatedByLarge = Allocated(() => supplier.Read(query, large));
        return
        [
            ("answer_bytes", response.Body.Length),
            ("claims", claims),
            ("parses_per_s", Median(rounds.Select(round => round.Parsed))),
            ("answers_per_s", Median(rounds.Select(round => round.Normalized))),
            ("ratio", Median(rounds.Select(round => round.Parsed / round.Normalized))),
            ("allocated_bytes", allocated),
            ("large_answer_bytes", large.Body.Length),
            ("large_allocated_ratio", (double)allocatedByLarge / large.Body.Length),
        ];
    }

    // The least of some: what is rented is given back, but now and then the pool is cleared.
    private static long Allocated(Action work) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static byte[] Filled(ReadOnlyMemory<byte> body, int models, int symptoms)
    {
        var answer = JsonNode.Parse(body.Span)!;
        var part = answer["data"]!["parts"]!.AsArray().First(part => (string?)part!["partNumber"] == Number)!;
        Fill(part["compatibleModels"]!.AsArray(), models, i => new JsonObject { ["id"] = $"{i}", ["model"] = $"GSS25JFM{i}AWW", ["description"] = "REFRIGERATOR" });
        Fill(part["symptoms"]!.AsArray(), symptoms, i => new JsonObject { ["id"] = $"{i}", ["description"] = $"Symptom {i}" });
        return Encoding.UTF8.GetBytes(answer.ToJsonString());
    }

    private static void Fill(JsonArray list, int count, Func<int, JsonNode> item)
    {
        while (list.Count > count)
        {
            list.RemoveAt(list.Count - 1);
        }

        while (list.Count < count)
        {
            list.Add(item(list.Count));
        }
    }

    // By processor time: what other programs take of the core is not this one's cost.
    private static double PerSecond(Action work)
    {
        var started = Environment.CpuUsage.TotalTime;
        var count = 0;
        TimeSpan used;
        do
        {
            for (var i = 0; i < 100; i++)
            {
                work();
            }

            count += 100;
            used = Environment.CpuUsage.TotalTime - started;
        }
        while (used < RoundTime);
        return count / used.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
