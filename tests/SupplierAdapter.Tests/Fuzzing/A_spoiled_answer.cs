using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Tests.Host;
using PartsCatalog.SupplierAdapter.Tests.Suppliers;

namespace PartsCatalog.SupplierAdapter.Tests.Fuzzing;

/// <summary>Answers of the simulator, spoiled 20,000 times a supplier: whatever comes, reading it ends with claims that hold or with a reason.</summary>
public sealed class A_spoiled_answer(SimulatorHost simulator, ITestOutputHelper output) : IClassFixture<SimulatorHost>
{
    private static readonly string[] Numbers = ["WR55X10025", "W10295370A", "DA97-07365A", "5304464095"];

    [Theory]
    [InlineData("AMAZON", "Creators", 20_000)]
    [InlineData("AMAZON", "PaApi5", 5_000)]
    [InlineData("ENCOMPASS", "Creators", 20_000)]
    [InlineData("MARCONE", "Creators", 20_000)]
    [InlineData("RELIABLE", "Creators", 20_000)]
    public async Task Is_read_without_an_exception_and_without_a_value_that_does_not_fit(string name, string amazonApi, int mutations)
    {
        await using var application = SuppliersAtSimulator.Create(simulator, null, ("Amazon:Api", amazonApi));
        var supplier = application.Suppliers().Single(supplier => supplier.Name.Value == name);
        var bases = await Task.WhenAll(Numbers.Select(async number =>
        {
            var query = Answers.Query(number);
            return (Query: query, Response: await supplier.AskAsync(query, NoFurtherRequests.Instance, CancellationToken.None));
        }));
        var mutators = bases.Select(answer => new AnswerMutator(answer.Response.Body.ToArray())).ToArray();
        var found = 0;
        for (var seed = 0; seed < mutations; seed++)
        {
            var (query, response) = bases[seed % bases.Length];
            var body = mutators[seed % bases.Length].Mutate(seed);
            try
            {
                var reading = supplier.Read(query, response with { Body = body });
                found += reading.Outcome == SupplierOutcome.Found ? 1 : 0;
                Check(reading, body, seed);
            }
            catch (Exception problem) when (problem is not Shouldly.ShouldAssertException)
            {
                throw new InvalidOperationException($"{name}, seed {seed}: {Encoding.UTF8.GetString(body)[..Math.Min(body.Length, 4_000)]}", problem);
            }
        }

        // Most are spoiled in some places only: the rest must still be read.
        output.WriteLine($"{name}: {found} of {mutations} were still read");
        found.ShouldBeGreaterThan(mutations / 3);
    }

    private static void Check(SupplierReading reading, byte[] body, int seed)
    {
        (reading.Outcome, reading.Parts.Count > 0, reading.Error is { Length: > 0 and < 500 }).ShouldBeOneOf(
            (SupplierOutcome.Found, true, false), (SupplierOutcome.NotFound, false, false), (SupplierOutcome.Failed, false, true));
        if (reading.Parts.Count == 0)
        {
            return;
        }

        // What is slow to check is checked of some.
        var sampled = seed % 16 == 0;
        using var document = sampled ? AnswerDocument.TryParse(body) : null;
        foreach (var claim in reading.Parts.SelectMany(part => part.Claims))
        {
            var definition = AttributeRegistry.Find(claim.Attribute) ?? throw new InvalidOperationException($"seed {seed}: no attribute {claim.Attribute}");
            claim.Value.Items.Count.ShouldBeInRange(1, 2_000);
            foreach (var item in claim.Value.Items)
            {
                if (!IsClean(item, 10_000) || (claim.SetAside is null && !Fits(definition, item)))
                {
                    throw new InvalidOperationException($"seed {seed}: {claim.Attribute} is '{item[..Math.Min(item.Length, 200)]}'");
                }
            }

            if (!IsClean(claim.Text ?? "x", 500) || !IsClean(claim.SetAside ?? "x", 500) || (document is not null && !Exists(document.RootElement, claim.Pointer.Split('#')[0])))
            {
                throw new InvalidOperationException($"seed {seed}: {claim}");
            }
        }

        if (sampled)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(reading.Parts, ContractJson.Options);
            JsonSerializer.Deserialize<SupplierPart[]>(json, ContractJson.Options)!.Length.ShouldBe(reading.Parts.Count);
        }
    }

    private static bool Fits(AttributeDefinition definition, string value) => definition.Kind switch
    {
        AttributeKind.Number or AttributeKind.WholeNumber or AttributeKind.Money =>
            decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !(number < definition.Minimum) && !(number > definition.Maximum) &&
            (definition.Kind != AttributeKind.WholeNumber || number == Math.Truncate(number)),
        AttributeKind.Boolean => value is "true" or "false",
        AttributeKind.Enumeration => definition.AllowedValues.Contains(value),
        AttributeKind.PartNumber => PartNumber.Normalize(value) == value,
        AttributeKind.Gtin => Gtin.IsValid(value),
        AttributeKind.Url => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0,
        AttributeKind.Brand => value.Length <= Brand.MaximumLength,
        _ => true,
    };

    // No markup, nothing invisible, nothing that is no text.
    private static bool IsClean(string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest || text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("<img", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = text.AsSpan();
        if (!rest.ContainsAnyExceptInRange(' ', '~'))
        {
            return true;
        }

        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }

    private static bool Exists(JsonElement root, string pointer)
    {
        var place = root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (place.ValueKind == JsonValueKind.Array)
            {
                var index = int.Parse(step, CultureInfo.InvariantCulture);
                if (index >= place.GetArrayLength())
                {
                    return false;
                }

                place = place[index];
            }
            else if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(step, out place))
            {
                return false;
            }
        }

        return true;
    }
}
