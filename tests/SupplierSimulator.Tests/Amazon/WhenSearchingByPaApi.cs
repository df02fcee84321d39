namespace PartsCatalog.SupplierSimulator.Tests.Amazon;

public sealed class WhenSearchingByPaApi(Simulator simulator) : IClassFixture<Simulator>
{
    private DateTimeOffset Now => simulator.Clock.GetUtcNow();

    [Fact]
    public async Task The_same_tree_comes_in_pascal_case()
    {
        var answer = await SendAsync(new SignedRequest { At = Now });

        answer.Status.ShouldBe(200, answer.Body);
        var item = answer.Json.GetProperty("SearchResult").GetProperty("Items").EnumerateArray().Single(found => found.GetProperty("ASIN").GetString() == "B00DM8JA7M");
        item.GetProperty("ItemInfo").GetProperty("ExternalIds").GetProperty("UPCs").GetProperty("DisplayValues").GetArrayLength().ShouldBe(1);
        item.GetProperty("OffersV2").GetProperty("Listings")[0].GetProperty("Price").GetProperty("Money").GetProperty("DisplayAmount").GetString()!.ShouldStartWith("$");
    }

    [Fact]
    public async Task Items_are_got_by_asin()
    {
        var answer = await SendAsync(new SignedRequest { At = Now, Operation = "GetItems", Body = """{"PartnerTag":"sim-20","PartnerType":"Associates","ItemIds":["B00DM8JA7M"],"Resources":["ItemInfo.Title"]}""" });

        answer.Json.GetProperty("ItemsResult").GetProperty("Items")[0].GetProperty("ASIN").GetString().ShouldBe("B00DM8JA7M");
    }

    [Fact]
    public async Task Wrong_signatures_are_refused_by_name()
    {
        (await CodeAsync(new SignedRequest { At = Now, Secret = "wrong" })).ShouldBe("InvalidSignature");
        (await CodeAsync(new SignedRequest { At = Now, AccessKey = "OTHER" })).ShouldBe("UnrecognizedClient");
        (await CodeAsync(new SignedRequest { At = Now, Region = "eu-west-1" })).ShouldBe("InvalidSignature");
        (await CodeAsync(new SignedRequest { At = Now, OtherBody = """{"PartnerTag":"sim-20","PartnerType":"Associates","Keywords":"W10295370A"}""" })).ShouldBe("InvalidSignature");
        (await CodeAsync(new SignedRequest { At = Now.AddMinutes(-16) })).ShouldBe("RequestExpired");
        (await CodeAsync(new SignedRequest { At = Now.AddMinutes(16) })).ShouldBe("RequestExpired");
    }

    [Fact]
    public async Task A_call_without_signature_is_refused() => (await simulator.PostAsync("/amazon/paapi5/searchitems", "{}")).Status.ShouldBe(401);

    [Fact]
    public async Task Wrong_fields_are_refused()
    {
        (await CodeAsync(new SignedRequest { At = Now, Body = """{"PartnerTag":"x","PartnerType":"Associates","Keywords":"W10295370A"}""" }, 400)).ShouldBe("InvalidPartnerTag");
        (await CodeAsync(new SignedRequest { At = Now, Body = """{"PartnerTag":"sim-20","PartnerType":"Associates","keywords":"W10295370A"}""" }, 400)).ShouldBe("InvalidParameterValue");
    }

    private async Task<string?> CodeAsync(SignedRequest request, int status = 401)
    {
        var answer = await SendAsync(request);
        answer.Status.ShouldBe(status);
        return answer.Json.GetProperty("Errors")[0].GetProperty("Code").GetString();
    }

    private Task<Answer> SendAsync(SignedRequest request) => simulator.SendAsync(request.Make(simulator.Client.BaseAddress!));
}
