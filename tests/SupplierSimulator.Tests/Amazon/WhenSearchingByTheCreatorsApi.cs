namespace PartsCatalog.SupplierSimulator.Tests.Amazon;

public sealed class WhenSearchingByTheCreatorsApi(Simulator simulator) : IClassFixture<Simulator>
{
    private const string AllResources =
        """["itemInfo.title","itemInfo.byLineInfo","itemInfo.manufactureInfo","itemInfo.externalIds","itemInfo.features","itemInfo.productInfo","images.primary.large","images.variants.large","offersV2.listings.price","offersV2.listings.availability","customerReviews.starRating"]""";

    [Fact]
    public async Task The_part_stands_among_look_alikes()
    {
        var items = (await SearchAsync("WR55X10025")).Json.GetProperty("searchResult").GetProperty("items").EnumerateArray().ToList();

        var own = items.Single(item => item.GetProperty("itemInfo").GetProperty("byLineInfo").GetProperty("brand").GetProperty("displayValue").GetString() == "GE");
        own.GetProperty("itemInfo").GetProperty("manufactureInfo").GetProperty("itemPartNumber").GetProperty("displayValue").GetString().ShouldBe("WR55X10025");
        own.GetProperty("itemInfo").GetProperty("productInfo").GetProperty("itemDimensions").GetProperty("length").GetProperty("unit").GetString().ShouldBe("Inches");
        own.GetProperty("offersV2").GetProperty("listings")[0].GetProperty("price").GetProperty("money").GetProperty("currency").GetString().ShouldBe("USD");
        own.GetProperty("images").GetProperty("variants").GetArrayLength().ShouldBe(2);
        items.Count.ShouldBeGreaterThan(1);
        items[0].GetProperty("asin").GetString().ShouldNotBe(own.GetProperty("asin").GetString());
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_answered()
    {
        var item = (await SearchAsync("WR55X10025", """["itemInfo.title"]""")).Json.GetProperty("searchResult").GetProperty("items")[0];

        item.TryGetProperty("images", out _).ShouldBeFalse();
        item.GetProperty("itemInfo").EnumerateObject().Select(field => field.Name).ShouldBe(["title"]);
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var all = Asins(await SearchAsync("WR55X10025"));
        var first = Asins(await SearchAsync("WR55X10025", more: ""","itemCount":1"""));
        var second = Asins(await SearchAsync("WR55X10025", more: ""","itemCount":1,"itemPage":2"""));

        first.Concat(second).ShouldBe(all.Take(2));
    }

    [Fact]
    public async Task Nothing_found_is_an_error_beside_no_result()
    {
        var answer = await SearchAsync("NONE12345");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("NoResults");
    }

    [Fact]
    public async Task Items_are_got_by_asin_and_unknown_ones_are_errors_beside_them()
    {
        var answer = await simulator.CreatorsAsync("getItems", """{"partnerTag":"sim-20","itemIds":["B00DM8JA7M","B000000000"],"resources":["itemInfo.title"]}""");

        answer.Json.GetProperty("itemsResult").GetProperty("items").GetArrayLength().ShouldBe(1);
        answer.Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("ItemNotAccessible");
    }

    [Theory]
    [InlineData("""{"partnerTag":"other-20","keywords":"WR55X10025"}""", 403, "AssociateNotEligible")]
    [InlineData("""{"partnerTag":"sim-20","keywords":"WR55X10025","resources":["itemInfo.price"]}""", 400, "FieldValidationFailed")]
    [InlineData("""{"partnerTag":"sim-20","keywords":"WR55X10025","Resources":[]}""", 400, "FieldValidationFailed")]
    [InlineData("""{"partnerTag":"sim-20","keywords":"WR55X10025","itemCount":11}""", 400, "FieldValidationFailed")]
    [InlineData("""{"partnerTag":"sim-20"}""", 400, "FieldValidationFailed")]
    public async Task Wrong_requests_are_refused_with_a_reason(string body, int status, string reason)
    {
        var answer = await simulator.CreatorsAsync("searchItems", body);

        answer.Status.ShouldBe(status);
        answer.Json.GetProperty("reason").GetString().ShouldBe(reason);
    }

    private Task<Answer> SearchAsync(string keywords, string resources = AllResources, string more = "") =>
        simulator.CreatorsAsync("searchItems", $$"""{"partnerTag":"sim-20","keywords":"{{keywords}}","searchIndex":"All","resources":{{resources}}{{more}}}""");

    private static IEnumerable<string?> Asins(Answer answer) => answer.Json.GetProperty("searchResult").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("asin").GetString());
}
