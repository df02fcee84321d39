using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>Measures claims against the true records, which the simulator keeps and shows to tests alone.</summary>
public sealed class Claims_about_generated_parts(AdapterHost adapter, ITestOutputHelper output) : IClassFixture<AdapterHost>
{
    private static readonly string[] Numbers =
    [
        .. Enumerable.Range(0, 12).SelectMany(i => new[]
        {
            $"WR57X1{i:00}31", $"WB44X2{i:00}07", $"WE11X3{i:00}9", $"W10{i:00}5317", $"53044{i:00}812", $"DA97-0{i:00}41A", $"ADQ736{i:00}133", $"00{i:00}4127",
        }),
    ];

    // Suppliers word or round these in their own way, or give only a part of them.
    private static readonly HashSet<string> NotCompared =
    [
        "part_title", "long_description", "features", "current_selling_price", "availability", "quantity_available", "primary_image_url", "gallery_images",
        "replaces_part_numbers", "cross_reference_parts", "alternative_model_numbers", "lead_time_days",
    ];

    [Fact]
    public async Task Are_right_wherever_the_supplier_was()
    {
        var (right, wrong) = (0, new List<string>());
        foreach (var number in Numbers)
        {
            using var truth = await JsonDocument.ParseAsync(await adapter.Simulator.Client.GetStreamAsync($"/_sim/truth/{number}"));
            foreach (var supplier in adapter.Services.GetServices<ISupplier>())
            {
                var query = new PartQuery(PartNumber.Parse(number), null);
                var reading = supplier.Read(query, await supplier.AskAsync(query, NoFurtherRequests.Instance, CancellationToken.None));
                reading.Outcome.ShouldNotBe(SupplierOutcome.Failed, reading.Error);
                foreach (var part in reading.Parts.Where(part => part.Match == PartMatch.Exact))
                {
                    var record = truth.RootElement.GetProperty("records").EnumerateArray()
                        .Single(record => Brand.AreSame(record.GetProperty("attributes").GetProperty("manufacturer").GetString(), part.Manufacturer));
                    foreach (var claim in part.Claims.Where(claim => claim.SetAside is null && Compared(supplier.Name, claim, record)))
                    {
                        var expected = record.GetProperty("attributes").GetProperty(claim.Attribute);
                        if (Same(claim, expected))
                        {
                            right++;
                        }
                        else
                        {
                            wrong.Add($"{number} {supplier.Name} {claim.Attribute}: '{claim.Value}' ({claim.Text}), true is {expected.GetRawText()}");
                        }
                    }
                }
            }
        }

        output.WriteLine($"{right} right, {wrong.Count} wrong");
        wrong.ForEach(output.WriteLine);
        right.ShouldBeGreaterThan(2_000);
        wrong.Count.ShouldBeLessThan(right / 100, string.Join('\n', wrong.Take(40)));
    }

    private static bool Compared(SupplierName supplier, Claim claim, JsonElement record) =>
        !NotCompared.Contains(claim.Attribute) &&
        !(claim.Attribute == "msrp" && supplier == SupplierName.Reliable) &&
        record.GetProperty("attributes").TryGetProperty(claim.Attribute, out var expected) && expected.ValueKind != JsonValueKind.Null &&
        !record.GetProperty("suppliers").GetProperty(supplier.Value.ToLowerInvariant()).GetProperty("corruptions").EnumerateArray()
            .Any(corruption => corruption.GetProperty("attribute").GetString() == claim.Attribute);

    private static bool Same(Claim claim, JsonElement expected)
    {
        var kind = AttributeRegistry.Get(claim.Attribute).Kind;
        var wanted = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(Text).ToList() : [Text(expected)];
        return claim.Value.Items.Count == wanted.Distinct().Count() && claim.Value.Items.Zip(wanted.Distinct()).All(pair => Same(kind, pair.First, pair.Second));
    }

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    private static bool Same(AttributeKind kind, string value, string expected) => kind switch
    {
        AttributeKind.Money or AttributeKind.Number or AttributeKind.WholeNumber =>
            Math.Abs(decimal.Parse(value, CultureInfo.InvariantCulture) - decimal.Parse(expected, CultureInfo.InvariantCulture)) <= 0.01m,
        AttributeKind.PartNumber => value == PartNumber.Normalize(expected),
        AttributeKind.Brand => Brand.AreSame(value, expected),
        _ => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase),
    };
}
