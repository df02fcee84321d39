using System.Net;
using System.Text.Json;
using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.SalesforceGateway.Tests.Hosting;

namespace PartsCatalog.SalesforceGateway.Tests.UsagePolicy;

public sealed class ExpiringPricesTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Document =
        """
        {"part_number":"X","pricing":{"msrp":28.95,"current_selling_price":22.99,"currency":"USD","as_of":"2026-01-12T12:00:00Z"},
        "availability":{"status":"IN_STOCK","quantity_available":42},
        "attributes":{
        "msrp":{"status":"FOUND","value":28.95,"unit":"USD","confidence":0.9,"level":"HIGH","rule":"MEDIAN","reason":"28.95 (AMAZON, ENCOMPASS)","stated":[
         {"value":28.95,"chosen":true,"by":[{"source":"AMAZON","at":"2026-01-12T12:00:00Z"},{"source":"ENCOMPASS","at":"2026-01-12T12:00:00Z"}]}]},
        "current_selling_price":{"status":"FOUND","value":22.99,"unit":"USD","confidence":0.8,"level":"MEDIUM","rule":"MEDIAN","reason":"22.99 (AMAZON)","stated":[
         {"value":22.99,"chosen":true,"by":[{"source":"AMAZON","at":"2026-01-12T12:00:00Z","pointer":"/price"}]},{"value":26.5,"chosen":false,"by":[{"source":"MARCONE","at":"2026-01-12T12:00:00Z"}]}]},
        "availability":{"status":"FOUND","value":"IN_STOCK","stated":[{"value":"IN_STOCK","chosen":true,"by":[{"source":"AMAZON","at":"2026-01-12T12:00:00Z"}]}]},
        "quantity_available":{"status":"FOUND","value":42,"stated":[{"value":42,"chosen":true,"by":[{"source":"MARCONE","at":"2026-01-12T12:00:00Z"}]}]},
        "part_title":{"status":"FOUND","value":"Sensor ½\" <b>","stated":[{"value":"Sensor ½\" <b>","chosen":true,"by":[{"source":"AMAZON","at":"2026-01-12T12:00:00Z"}]}]}},
        "spec_table":[{"attribute":"availability","status":"FOUND","category":"COMMERCIAL","value":"IN_STOCK","sources":["AMAZON"]}]}
        """;

    [Fact]
    public async Task What_Amazon_says_of_price_and_stock_is_shown_for_a_day_and_then_no_more()
    {
        var part = new PartKey("GE", "WR55X51001");
        await fixture.StoreAsync(Record(part, asked: Now.AddHours(-23.9)));
        using var client = await fixture.Gateway.ClientAsync();
        var (before, tag) = await ReadAsync(client, part);
        before.GetProperty("pricing").GetProperty("current_selling_price").GetDecimal().ShouldBe(22.99m);

        await fixture.StoreAsync(Record(part, asked: Now.AddHours(-24.1), version: 2));
        var (after, later) = await ReadAsync(client, part);

        var attributes = after.GetProperty("attributes");
        after.GetProperty("pricing").TryGetProperty("current_selling_price", out _).ShouldBeFalse();
        after.GetProperty("availability").TryGetProperty("status", out _).ShouldBeFalse();
        attributes.GetProperty("current_selling_price").GetProperty("status").GetString().ShouldBe("NOT_FOUND");
        attributes.GetProperty("current_selling_price").GetProperty("rule").GetString().ShouldBe("EXPIRED");
        after.GetProperty("spec_table")[0].GetProperty("status").GetString().ShouldBe("NOT_FOUND");
        after.ToString().ShouldNotContain("22.99");
        later.ShouldNotBe(tag);
    }

    [Fact]
    public async Task What_others_say_stays_and_what_is_no_price_stays()
    {
        var part = new PartKey("GE", "WR55X51002");
        await fixture.StoreAsync(Record(part, asked: Now.AddDays(-30)));
        using var client = await fixture.Gateway.ClientAsync();

        var (record, _) = await ReadAsync(client, part);

        record.GetProperty("pricing").GetProperty("msrp").GetDecimal().ShouldBe(28.95m);
        var msrp = record.GetProperty("attributes").GetProperty("msrp");
        msrp.GetProperty("stated")[0].GetProperty("by").EnumerateArray().Select(by => by.GetProperty("source").GetString()).ShouldBe(["ENCOMPASS"]);
        msrp.GetProperty("reason").GetString()!.ShouldNotContain("28.95 (AMAZON");
        record.GetProperty("availability").GetProperty("quantity_available").GetInt32().ShouldBe(42);
        record.GetProperty("attributes").GetProperty("part_title").GetProperty("value").GetString().ShouldBe("Sensor ½\" <b>");
    }

    [Fact]
    public async Task A_lookup_that_confirms_the_record_shows_the_price_again()
    {
        var part = new PartKey("GE", "WR55X51003");
        await fixture.StoreAsync(Record(part, asked: Now.AddDays(-2)));
        using var client = await fixture.Gateway.ClientAsync();
        (await ReadAsync(client, part)).Record.GetProperty("pricing").TryGetProperty("current_selling_price", out _).ShouldBeFalse();

        await fixture.StoreAsync(Messages.Unchanged(part, 1, Now) with { Observed = [new SourceObservation("AMAZON", Now.AddMinutes(-1), "B00DM8JA7M")] });

        (await ReadAsync(client, part)).Record.GetProperty("pricing").GetProperty("current_selling_price").GetDecimal().ShouldBe(22.99m);
    }

    [Fact]
    public async Task The_link_to_Amazons_listing_is_shown_with_what_it_says()
    {
        var part = new PartKey("GE", "WR55X51004");
        await fixture.StoreAsync(Record(part, asked: Now));
        using var client = await fixture.Gateway.ClientAsync();

        var (record, _) = await ReadAsync(client, part);

        var link = record.GetProperty("attributions").EnumerateArray().ShouldHaveSingleItem();
        (link.GetProperty("source").GetString(), link.GetProperty("url").GetString()).ShouldBe(("AMAZON", "https://www.amazon.com/dp/B00DM8JA7M"));
    }

    [Fact]
    public async Task Another_source_expires_and_Amazon_does_not_when_it_is_configured_so()
    {
        await using var gateway = new GatewayHost(fixture.Database.ConnectionString, fixture.Broker.ConnectionString, fixture.Orchestrator.Address, fixture.Adapter.Address)
        {
            Settings =
            {
                ["Gateway:Usage:AMAZON:PriceHours"] = "0",
                ["Gateway:Usage:AMAZON:Link"] = "",
                ["Gateway:Usage:MARCONE:PriceHours"] = "1",
            },
        };
        var part = new PartKey("GE", "WR55X51005");
        await fixture.StoreAsync(Record(part, asked: Now.AddHours(-30)));
        using var client = await gateway.ClientAsync();

        var (record, _) = await ReadAsync(client, part);

        record.GetProperty("pricing").GetProperty("current_selling_price").GetDecimal().ShouldBe(22.99m);
        record.GetProperty("availability").TryGetProperty("quantity_available", out _).ShouldBeFalse();
        record.TryGetProperty("attributions", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Gateway:Usage:AMAZON:PriceHours", "-1")]
    [InlineData("Gateway:Usage:AMAZON:Link", "javascript:alert(1)")]
    public async Task A_policy_that_is_none_is_refused_at_the_start(string setting, string value)
    {
        await using var gateway = new GatewayHost(fixture.Database.ConnectionString, fixture.Broker.ConnectionString, fixture.Orchestrator.Address, fixture.Adapter.Address)
        {
            Settings = { [setting] = value },
        };

        Should.Throw<Exception>(() => gateway.Services).ToString().ShouldContain("Gateway:Usage:AMAZON");
    }

    private DateTimeOffset Now => fixture.Gateway.Clock.GetUtcNow();

    private static RecordPublished Record(PartKey part, DateTimeOffset asked, int version = 1) => Messages.Published(part, version, asked, Document) with
    {
        Observed = [new SourceObservation("AMAZON", asked, "B00DM8JA7M"), new SourceObservation("ENCOMPASS", asked), new SourceObservation("MARCONE", asked)],
    };

    private static async Task<(JsonElement Record, string Tag)> ReadAsync(HttpClient client, PartKey part)
    {
        using var response = await client.GetAsync($"/v1/catalog/lookup/{part.Number}");
        return (await response.JsonAsync(HttpStatusCode.OK), response.Headers.ETag!.Tag);
    }
}
