using System.Net;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SalesforceGateway.Tests.ReadCatalog;

public sealed class ReadingRecordTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task It_is_the_published_document_byte_for_byte()
    {
        const string document = """{ "part_number" : "WR55X30001",  "title":"Sensor ½\" <b>" }""";
        await fixture.PublishAsync(Messages.Published(new("GE", "WR55X30001"), 1, document: document));
        using var client = await fixture.Gateway.ClientAsync(limits: new(10_000, 10_000));

        using var response = await Eventually.GetAsync(async () => await client.GetAsync("/v1/catalog/lookup/WR55X30001") is { IsSuccessStatusCode: true } found ? found : null);

        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(System.Text.Encoding.UTF8.GetBytes(document));
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        response.Headers.ETag!.IsWeak.ShouldBeFalse();
        response.Headers.GetValues("Last-Verified").ShouldBe(["2026-01-12T12:00:00Z"]);
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        response.Headers.Vary.ShouldContain("X-API-Key");
    }

    [Theory]
    [InlineData("wr55x30002")]
    [InlineData("WR-55X-30002")]
    [InlineData("WR55X030002")]
    [InlineData("WR55%2FX30002")]
    [InlineData("%20WR55X30002")]
    [InlineData("WR55X30002?manufacturer=General%20Electric")]
    [InlineData("WR55X30002?manufacturer=geh")]
    public async Task Any_spelling_of_the_key_finds_it(string spelling)
    {
        await fixture.StoreAsync(Messages.Published(new("GE", "WR55X30002"), 1));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/catalog/lookup/{spelling}");

        await response.JsonAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("W/")]
    public async Task A_caller_who_has_it_gets_304_with_the_same_headers(string weak)
    {
        await fixture.StoreAsync(Messages.Published(new("GE", "WR55X30003"), 1));
        using var client = await fixture.Gateway.ClientAsync();
        using var first = await client.GetAsync("/v1/catalog/lookup/WR55X30003");
        client.DefaultRequestHeaders.Add("If-None-Match", weak + first.Headers.ETag!.Tag.Insert(first.Headers.ETag.Tag.Length - 1, "-gzip"));

        using var second = await client.GetAsync("/v1/catalog/lookup/WR55X30003");

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        second.Headers.CacheControl.ShouldBe(first.Headers.CacheControl);
        second.Headers.Vary.ShouldBe(first.Headers.Vary);
    }

    [Fact]
    public async Task A_new_version_has_a_new_tag()
    {
        var part = new PartKey("GE", "WR55X30004");
        await fixture.StoreAsync(Messages.Published(part, 1));
        using var client = await fixture.Gateway.ClientAsync();
        using var first = await client.GetAsync("/v1/catalog/lookup/WR55X30004");
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        await fixture.StoreAsync(Messages.Published(part, 2));

        using var second = await client.GetAsync("/v1/catalog/lookup/WR55X30004");

        (await second.JsonAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_unchanged_refresh_moves_last_verified_and_keeps_the_tag()
    {
        var part = new PartKey("GE", "WR55X30005");
        await fixture.StoreAsync(Messages.Published(part, 1));
        using var client = await fixture.Gateway.ClientAsync();
        using var first = await client.GetAsync("/v1/catalog/lookup/WR55X30005");
        await fixture.StoreAsync(Messages.Unchanged(part, 1, Messages.Noon.AddHours(5)));

        using var second = await client.GetAsync("/v1/catalog/lookup/WR55X30005");

        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        second.Headers.GetValues("Last-Verified").ShouldBe(["2026-01-12T17:00:00Z"]);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_number_that_several_makes_use_is_never_picked_silently()
    {
        await fixture.StoreAsync(Messages.Published(new("GE", "3000600"), 1), Messages.Published(new("Fisher & Paykel", "3000600"), 1));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/3000600");

        var candidates = (await response.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("candidates").EnumerateArray().ToList();
        candidates.Select(candidate => candidate.GetProperty("manufacturer").GetString()).ShouldBe(["Fisher & Paykel", "GE"]);
        foreach (var candidate in candidates)
        {
            using var one = await client.GetAsync(candidate.GetProperty("record_url").GetString());
            (await one.JsonAsync(HttpStatusCode.OK)).GetProperty("manufacturer").GetString().ShouldBe(candidate.GetProperty("manufacturer").GetString());
        }
    }

    [Theory]
    [InlineData("WR55X39999")]
    [InlineData("WR55X30007?manufacturer=Whirlpool")]
    public async Task What_is_not_there_is_not_found_and_the_answer_says_how_to_ask_for_it(string address)
    {
        await fixture.StoreAsync(Messages.Published(new("GE", "WR55X30007"), 1));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/catalog/lookup/{address}");

        (await response.ProblemAsync(HttpStatusCode.NotFound)).GetProperty("detail").GetString()!.ShouldContain("POST /v1/lookup");
    }

    [Fact]
    public async Task A_part_of_which_only_a_verification_has_come_is_not_there_yet()
    {
        await fixture.StoreAsync(Messages.Unchanged(new("GE", "WR55X30008"), 1, Messages.Noon));
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync("/v1/catalog/lookup/WR55X30008");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("no-digits-here", "/part_number")]
    [InlineData("WR55X30009?manufacturer=", "/manufacturer")]
    [InlineData("WR55X30009?manufacturer=%00GE", "/manufacturer")]
    [InlineData("WR55X30009?manufacturer=GE&manufacturer=LG", "/manufacturer")]
    public async Task What_cannot_be_a_key_is_refused(string address, string pointer)
    {
        using var client = await fixture.Gateway.ClientAsync();

        using var response = await client.GetAsync($"/v1/catalog/lookup/{address}");

        (await response.ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    [Theory]
    [InlineData("/v1/nothing", "GET", HttpStatusCode.NotFound)]
    [InlineData("/v1/catalog/lookup/WR55X30010", "DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_mapped_is_a_problem_too(string address, string method, HttpStatusCode expected)
    {
        using var client = await fixture.Gateway.ClientAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);

        using var response = await client.SendAsync(request);

        await response.ProblemAsync(expected);
    }
}
