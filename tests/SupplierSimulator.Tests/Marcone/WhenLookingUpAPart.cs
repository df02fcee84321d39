using System.Text.Json;

namespace PartsCatalog.SupplierSimulator.Tests.Marcone;

public sealed class WhenLookingUpAPart(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public async Task It_answers_part_results_with_numbers_as_numbers()
    {
        var answer = await simulator.MarconeAsync("WR55X10025", ""","make":"GEH","lookupType":"Default","branchNumber":null,"tntShipToZip":null""");

        var part = answer.Json.GetProperty("partResults")[0];
        part.GetProperty("make").GetString().ShouldBe("GEH");
        part.GetProperty("list").GetDecimal().ShouldBe(28.95m);
        part.GetProperty("price").GetDecimal().ShouldBeLessThan(part.GetProperty("retail").GetDecimal());
        part.GetProperty("inventory").EnumerateArray().Sum(place => place.GetProperty("quantityAvailable").GetInt32()).ShouldBe(part.GetProperty("totalWarehouseQty").GetInt32());
    }

    [Theory]
    [InlineData("""{"custNo":1,"partNumber":"WR55X10025"}""", "custNo")]
    [InlineData("""{"custNo":12345,"part":"WR55X10025"}""", "Unknown field 'part'")]
    [InlineData("""{"custNo":12345,"partNumber":" "}""", "partNumber is required")]
    [InlineData("7", "not a JSON object")]
    public async Task Wrong_requests_are_refused(string body, string reason)
    {
        var answer = await simulator.PostAsync("/marcone/parts/lookup", body, ("Authorization", $"Bearer {await simulator.MarconeTokenAsync()}"));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errorMessage").GetString()!.ShouldContain(reason);
    }

    [Fact]
    public async Task A_part_it_does_not_have_is_a_400_that_says_not_found()
    {
        var answers = new[] { await simulator.MarconeAsync("NONE12345"), await simulator.MarconeAsync("WR55X10025", ""","make":"WPL" """) };

        answers.ShouldAllBe(answer => answer.Status == 400 && answer.Json.GetProperty("errorMessage").GetString()!.Contains("not found"));
    }

    [Fact]
    public async Task Cross_references_are_strings_for_some_parts_and_objects_for_others()
    {
        var kinds = new HashSet<JsonValueKind>();
        for (var i = 0; i < 60; i++)
        {
            var answer = await simulator.MarconeAsync($"WB44X{20000 + i * 8}");
            if (answer.Status == 200)
                kinds.UnionWith(answer.Json.GetProperty("partResults")[0].GetProperty("crossReferenceParts").EnumerateArray().Select(item => item.ValueKind));
        }

        kinds.ShouldBe([JsonValueKind.String, JsonValueKind.Object], ignoreOrder: true);
    }
}
