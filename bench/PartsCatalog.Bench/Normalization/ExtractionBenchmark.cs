extern alias adapter;

using System.Text.Json;
using adapter::PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Bench.Normalization;

/// <summary>
/// How much of what the suppliers say about the curated parts is read, and how much of what is read is right. A claim is right when it is what the supplier
/// gave; where it gave no such field (a department told by a description), when it is true.
/// </summary>
internal sealed class ExtractionBenchmark : IBenchmark
{
    public string Name => "extraction";

    public string Description => "claims against what each simulated supplier said about the 120 curated parts: precision and recall";

    public async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        await using var system = await SuppliersUnderTest.StartAsync(corruptCurated: false, cancellationToken);
        using var curated = await system.GetAsync("/_sim/curated", cancellationToken);
        var numbers = curated.RootElement.GetProperty("part_numbers").EnumerateArray().Select(number => number.GetString()!).Take(arguments.Lookups ?? int.MaxValue).ToArray();
        var tallies = system.Suppliers.ToDictionary(supplier => supplier.Name, _ => new Tally());
        foreach (var number in numbers)
        {
            using var truth = await system.GetAsync($"/_sim/truth/{Uri.EscapeDataString(number)}", cancellationToken);
            foreach (var supplier in system.Suppliers)
            {
                await MeasureAsync(supplier, number, truth.RootElement, tallies[supplier.Name], cancellationToken);
            }
        }

        return
        [
            ("parts", numbers.Length),
            .. tallies.SelectMany(pair => new (string, double)[]
            {
                ($"precision_{Lower(pair.Key)}", pair.Value.Precision), ($"recall_{Lower(pair.Key)}", pair.Value.Recall),
                ($"claims_{Lower(pair.Key)}", pair.Value.Claims), ($"fields_{Lower(pair.Key)}", pair.Value.Fields),
            }),
        ];
    }

    private static async Task MeasureAsync(ISupplier supplier, string number, JsonElement truth, Tally tally, CancellationToken cancellationToken)
    {
        var query = new PartQuery(PartNumber.Parse(number), null);
        var reading = supplier.Read(query, await supplier.AskAsync(query, OneRequest.Only, cancellationToken));
        foreach (var record in truth.GetProperty("records").EnumerateArray())
        {
            var attributes = record.GetProperty("attributes");
            var given = record.GetProperty("suppliers").GetProperty(Lower(supplier.Name)).GetProperty("given");
            var part = reading.Parts.FirstOrDefault(part => part.Match == PartMatch.Exact && Brand.AreSame(part.Manufacturer, attributes.GetProperty("manufacturer").GetString()));
            var claims = part?.Claims.Where(claim => claim.SetAside is null).ToArray() ?? [];
            foreach (var claim in claims)
            {
                var isRight = (given.TryGetProperty(claim.Attribute, out var expected) || attributes.TryGetProperty(claim.Attribute, out expected)) &&
                    ClaimComparison.Same(claim.Attribute, claim.Value, expected);
                tally.Claims++;
                tally.RightClaims += isRight ? 1 : 0;
                Tell(isRight, () => $"{number} {supplier.Name} {claim.Attribute}: claimed '{claim.Value}' from '{claim.Text}', expected {Raw(expected)}");
            }

            foreach (var field in given.EnumerateObject())
            {
                var isFound = Array.Exists(claims, claim => claim.Attribute == field.Name && ClaimComparison.Same(field.Name, claim.Value, field.Value));
                tally.Fields++;
                tally.FieldsFound += isFound ? 1 : 0;
                Tell(isFound, () => $"{number} {supplier.Name} {field.Name}: not claimed as {Raw(field.Value)}");
            }
        }
    }

    private static void Tell(bool isRight, Func<string> problem)
    {
        if (!isRight)
        {
            Console.Error.WriteLine(problem());
        }
    }

    private static string Raw(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "nothing" : element.GetRawText();

    private static string Lower(SupplierName name) => name.Value.ToLowerInvariant();
}
