using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Documentation;

/// <summary>
/// docs/supplier-fields.md is written by this test, from what the code does: every claim about the curated parts says where in the answer it stands.
/// </summary>
public sealed class The_table_of_fields(SimulatorHost simulator) : IClassFixture<SimulatorHost>
{
    [Fact]
    public async Task Is_what_the_normalisers_do()
    {
        var written = await WriteAsync();
        (await WrittenDocument.ReadAsync("docs/supplier-fields.md", written)).ShouldBe(written, WrittenDocument.Advice);
    }

    private async Task<string> WriteAsync()
    {
        await using var application = SuppliersAtSimulator.Create(simulator);
        using var curated = await JsonDocument.ParseAsync(await simulator.Client.GetStreamAsync("/_sim/curated"));
        // Old numbers too: they have what current ones lack.
        var numbers = curated.RootElement.GetProperty("part_numbers").EnumerateArray().Select(number => number.GetString()!).Append("WR50X10027").Append("W10295370").ToArray();
        var text = new StringBuilder(
            """
            # Fields of the suppliers

            What becomes of each member of a supplier's answer. Written by the test `The_table_of_fields` from the claims about the simulator's curated parts: where a claim points, that
            is where its value stands. `*` is any item of a list. A field marked ● counts towards the completeness of the supplier's answers.
            Amazon's names are those of the Creators API; PA-API 5 has the same tree in PascalCase.

            """.ReplaceLineEndings("\n"));
        foreach (var supplier in application.Suppliers())
        {
            var places = await PlacesAsync(supplier, numbers);
            text.Append(CultureInfo.InvariantCulture, $"\n## {supplier.Name}\n\n| attribute | | members of the answer |\n|---|---|---|\n");
            foreach (var (attribute, members) in places)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{attribute}` | {(supplier.Fields.Contains(attribute) ? "●" : "")} | {string.Join(", ", members.Select(member => $"`{member}`"))} |\n");
            }
        }

        return text.ToString();
    }

    private static async Task<SortedDictionary<string, SortedSet<string>>> PlacesAsync(ISupplier supplier, IEnumerable<string> numbers)
    {
        var places = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var number in numbers)
        {
            var query = Answers.Query(number);
            var reading = supplier.Read(query, await supplier.AskAsync(query, NoFurtherRequests.Instance, CancellationToken.None));
            foreach (var claim in reading.Parts.SelectMany(part => part.Claims))
            {
                if (!places.TryGetValue(claim.Attribute, out var members))
                {
                    places[claim.Attribute] = members = new SortedSet<string>(StringComparer.Ordinal);
                }

                members.Add(Member(claim));
            }
        }

        foreach (var missing in supplier.Fields.Where(field => !places.ContainsKey(field)))
        {
            throw new InvalidOperationException($"{supplier.Name} is said to give {missing}, and does not about any curated part.");
        }

        return places;
    }

    private static string Member(Claim claim) => string.Join('.', claim.Pointer.Split('#')[0].Split('/').Skip(1).Select(step => step.All(char.IsAsciiDigit) ? "*" : step));
}
