using System.Net.Http.Json;
using System.Text.Json;

namespace PartsCatalog.EndToEnd.Tests.Lookups;

public sealed class A_number_that_is_superseded(RunningSystem system)
{
    [Fact]
    public async Task Names_the_current_part_as_soon_as_it_has_been_looked_up()
    {
        await system.LookUpAsync("WR55X10025");

        var session = await system.LookUpAsync("WR50X10027");

        var told = session.GetProperty("supersession");
        told.GetProperty("status").GetString().ShouldBe("SUPERSEDED", session.ToString());
        var current = told.GetProperty("current").EnumerateArray().ShouldHaveSingleItem();
        current.GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        (await system.Gateway.GetFromJsonAsync<JsonElement>(current.GetProperty("record_url").GetString())).GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        (await system.RecordAsync("WR50X10027", "GE")).GetProperty("supersession").GetProperty("current")[0].GetProperty("part_number").GetString().ShouldBe("WR55X10025");
        (await system.RecordAsync("WR55X10025", "GE")).GetProperty("supersession").GetProperty("replaces").EnumerateArray()
            .Select(number => number.GetString()).ShouldContain("WR50X10027");
    }

    [Fact]
    public async Task Finds_the_current_part_though_it_was_never_looked_up_itself()
    {
        await system.LookUpAsync("W10295370A");

        var record = await system.RecordAsync("W10295370", "Whirlpool");

        record.GetProperty("part_number").GetString().ShouldBe("W10295370A");
        record.GetProperty("supersession").GetProperty("part_number").GetString().ShouldBe("W10295370");
        record.GetProperty("supersession").GetProperty("status").GetString().ShouldBe("SUPERSEDED");
    }

    [Fact]
    public async Task In_a_circle_is_reported_as_one()
    {
        var (number, make) = ("CYC10004", "");
        var seen = new List<string>();
        while (!seen.Contains(number))
        {
            seen.Add(number);
            make = (await system.LookUpAsync(number)).GetProperty("manufacturer").GetString()!;
            number = (await system.RecordAsync(number, make)).GetProperty("attributes").GetProperty("replaced_by_part_number").GetProperty("value").GetString()!;
            seen.Count.ShouldBeLessThan(10);
        }

        var chain = (await system.RecordAsync("CYC10004", make)).GetProperty("supersession");
        chain.GetProperty("status").GetString().ShouldBe("CYCLE", chain.ToString());
        chain.GetProperty("chain").GetArrayLength().ShouldBeGreaterThan(1);
    }
}
