using System.Net;
using System.Text.Json;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.Supersession;

public sealed class ReadingSupersededPartTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task An_old_number_without_a_record_finds_the_current_part_and_says_so()
    {
        await fixture.StoreAsync(Record("WR55X41002", 1, "WR50X41001>WR55X41002"));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/wr50-x41001");

        var record = await response.JsonAsync(HttpStatusCode.OK);
        record.GetProperty("part_number").GetString().ShouldBe("WR55X41002");
        response.Content.Headers.ContentLocation!.ToString().ShouldBe("/v1/catalog/lookup/WR55X41002?manufacturer=GE");
        var chain = record.GetProperty("supersession");
        chain.GetProperty("part_number").GetString().ShouldBe("WR50X41001");
        chain.GetProperty("status").GetString().ShouldBe("SUPERSEDED");
        Numbers(chain).ShouldBe(["WR55X41002"]);
        chain.GetProperty("chain")[0].GetProperty("sources")[0].GetString().ShouldBe("RELIABLE");
    }

    [Fact]
    public async Task An_old_number_with_a_record_is_answered_with_it_and_names_the_current_part_over_all_records()
    {
        await fixture.StoreAsync(Record("WR50X42001", 1, "WR50X42001>WR51X42002"), Record("WR51X42002", 1, "WR51X42002>WR55X42003"), Record("WR55X42003", 1));
        using var client = await fixture.Gateway.ClientAsync();

        var old = await ReadAsync(client, "WR50X42001");
        var current = await ReadAsync(client, "WR55X42003");

        old.GetProperty("part_number").GetString().ShouldBe("WR50X42001");
        var chain = old.GetProperty("supersession");
        Numbers(chain).ShouldBe(["WR55X42003"]);
        chain.GetProperty("current")[0].GetProperty("record_url").GetString().ShouldBe("/v1/catalog/lookup/WR55X42003?manufacturer=GE");
        chain.GetProperty("chain").GetArrayLength().ShouldBe(2);
        current.GetProperty("supersession").GetProperty("status").GetString().ShouldBe("CURRENT");
        current.GetProperty("supersession").GetProperty("replaces").EnumerateArray().Select(number => number.GetString()).ShouldBe(["WR51X42002", "WR50X42001"]);
    }

    [Fact]
    public async Task A_chain_that_grows_changes_the_tag_of_a_record_that_did_not()
    {
        await fixture.StoreAsync(Record("WR50X43001", 1, "WR50X43001>WR55X43002"));
        using var client = await fixture.Gateway.ClientAsync();
        using var first = await client.GetAsync("/v1/catalog/lookup/WR50X43001");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using (var same = await client.GetAsync("/v1/catalog/lookup/WR50X43001"))
        {
            same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        await fixture.StoreAsync(Record("WR55X43002", 1, "WR55X43002>WR55X43003"));

        Numbers((await ReadAsync(client, "WR50X43001")).GetProperty("supersession")).ShouldBe(["WR55X43003"]);
    }

    [Fact]
    public async Task Several_successors_of_a_number_without_a_record_are_named_and_none_is_picked()
    {
        await fixture.StoreAsync(Record("WR55X44002", 1, "WR50X44001>WR55X44002"), Record("WR55X44003", 1, "WR50X44001>WR55X44003"));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/WR50X44001?manufacturer=GE");

        var chain = (await response.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("supersession");
        chain.GetProperty("status").GetString().ShouldBe("FORK");
        Numbers(chain).ShouldBe(["WR55X44002", "WR55X44003"]);
    }

    [Fact]
    public async Task Numbers_that_replace_each_other_are_reported_as_a_cycle()
    {
        await fixture.StoreAsync(Record("CYC45001", 1, "CYC45001>CYC45002"), Record("CYC45002", 1, "CYC45002>CYC45001"));
        using var client = await fixture.Gateway.ClientAsync();

        var chain = (await ReadAsync(client, "CYC45001")).GetProperty("supersession");

        chain.GetProperty("status").GetString().ShouldBe("CYCLE");
        Numbers(chain).ShouldBeEmpty();
        chain.GetProperty("chain").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_successor_that_is_not_published_is_named_with_how_to_have_it_looked_up()
    {
        await fixture.StoreAsync(Record("WR50X46001", 1, "WR50X46001>WR55X46002", "WR49X46000>WR50X46001"));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/WR49X46000");

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound);
        problem.GetProperty("detail").GetString()!.ShouldContain("""{"part_number": "WR55X46002"}""");
        Numbers(problem.GetProperty("supersession")).ShouldBe(["WR55X46002"]);
    }

    [Fact]
    public async Task A_link_that_a_later_version_does_not_state_is_gone_and_an_older_message_does_not_bring_it_back()
    {
        var first = Record("WR50X47001", 1, "WR50X47001>WR55X47002");
        await fixture.StoreAsync(first, Record("WR50X47001", 2), first);
        using var client = await fixture.Gateway.ClientAsync();

        (await ReadAsync(client, "WR50X47001")).TryGetProperty("supersession", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_number_of_another_make_is_another_part()
    {
        await fixture.StoreAsync(Record("3048001", 1, "3048001>3048002"), Messages.Published(new PartKey("Bosch", "3048001"), 1));
        using var client = await fixture.Gateway.ClientAsync();

        (await ReadAsync(client, "3048001?manufacturer=Bosch")).TryGetProperty("supersession", out _).ShouldBeFalse();
        (await ReadAsync(client, "3048001?manufacturer=GE")).GetProperty("supersession").GetProperty("status").GetString().ShouldBe("SUPERSEDED");
    }

    [Fact]
    public async Task An_old_number_of_several_makes_wants_the_make()
    {
        await fixture.StoreAsync(
            Record("3049002", 1, "3049001>3049002"),
            Messages.Published(new PartKey("Bosch", "3049003"), 1) with { Supersessions = [new SupersessionLink("3049001", "3049003", ["MARCONE"])] });
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/3049001");

        (await response.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("candidates").GetArrayLength().ShouldBe(2);
        (await ReadAsync(client, "3049001?manufacturer=Bosch")).GetProperty("part_number").GetString().ShouldBe("3049003");
    }

    [Fact]
    public async Task A_lookup_of_an_old_number_says_so_when_it_has_ended()
    {
        var session = Guid.CreateVersion7();
        await fixture.StoreAsync(Record("WR55X40102", 1, "WR50X40101>WR55X40102"));
        await GatewayFixture.EndAsync(
            fixture.Database.DataSource, Messages.Completed(session, 1, new PartKey("GE", "WR55X40102")) with { PartNumber = "WR50X40101", FromCache = true });
        using var client = await fixture.Gateway.ClientAsync();

        var told = await (await client.GetAsync($"/v1/lookup/{session:D}")).JsonAsync(HttpStatusCode.OK);

        told.GetProperty("status").GetString().ShouldBe("COMPLETED");
        told.GetProperty("from_cache").GetBoolean().ShouldBeTrue();
        told.GetProperty("supersession").GetProperty("part_number").GetString().ShouldBe("WR50X40101");
        Numbers(told.GetProperty("supersession")).ShouldBe(["WR55X40102"]);
    }

    private static RecordPublished Record(string number, int version, params string[] links) =>
        Messages.Published(new PartKey("GE", number), version, Messages.Noon.AddMinutes(version)) with
        {
            Supersessions = [.. links.Select(link => link.Split('>')).Select(ends => new SupersessionLink(ends[0], ends[1], ["RELIABLE"]))],
        };

    private static async Task<JsonElement> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync($"/v1/catalog/lookup/{address}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    private static IEnumerable<string?> Numbers(JsonElement chain) => chain.GetProperty("current").EnumerateArray().Select(part => part.GetProperty("part_number").GetString());
}
