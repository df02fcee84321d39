namespace PartsCatalog.SupplierSimulator.Tests.Encompass;

public sealed class WhenAskedForTheRealPart(Simulator simulator) : IClassFixture<Simulator>
{
    [Fact]
    public async Task It_answers_what_Encompass_really_answered()
    {
        var answer = await simulator.EncompassAsync("WR55X10025");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("status").GetProperty("errorCode").GetString().ShouldBe("100");
        var part = answer.Json.GetProperty("data").GetProperty("parts")[0];
        string[] names = ["basePN", "mfgCode", "mfgName", "partNumber", "partDescription", "listPrice", "partPrice", "weight", "length", "width", "height", "htsCode"];
        names.Select(name => part.GetProperty(name).GetString()).ShouldBe(["6907894", "HOT", "GE", "WR55X10025", "SENSOR TEMP FF", "28.95", "9.68", "0", "6000", "6000", "400", "9032100090"]);
        part.GetProperty("compatibleModels").GetArrayLength().ShouldBe(50);
        part.GetProperty("compatibleModels")[0].GetProperty("model").GetString().ShouldBe("DSS25KGRABB");
        part.GetProperty("symptoms").GetArrayLength().ShouldBe(19);
    }

    [Fact]
    public async Task Stock_by_place_mixes_integers_and_strings()
    {
        var stock = (await simulator.EncompassAsync("WR55X10025")).Json.GetProperty("data").GetProperty("parts")[0].GetProperty("availabilityByLocation");

        stock.EnumerateArray().Select(place => place.GetProperty("available").ValueKind).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_similar_number_comes_beside_it()
    {
        var parts = (await simulator.EncompassAsync("WR55X10025")).Json.GetProperty("data").GetProperty("parts");

        parts.EnumerateArray().Select(part => part.GetProperty("partNumber").GetString()).ShouldBe(["WR55X10025", "ERWR55X10025"]);
    }

    [Fact]
    public async Task A_brand_code_narrows_it_down()
    {
        (await simulator.EncompassAsync("WR55X10025", more: ""","searchMfgCode":"HOT","basePN":"","bidNumber":"" """)).Json.GetProperty("data").GetProperty("parts").GetArrayLength().ShouldBeGreaterThan(0);
        (await simulator.EncompassAsync("WR55X10025", more: ""","searchMfgCode":"WHI" """)).Body.ShouldNotContain("6907894");
    }

    [Fact]
    public async Task Search_finds_the_part_and_the_model()
    {
        await simulator.EncompassAsync("WR55X10025");

        var part = (await simulator.PostAsync("/encompass/restfulservice/search", """{"settings":{"jsonUser":"sim-user","jsonPassword":"sim-pass"},"data":{"searchTerm":"WR55X10025","mode":null,"limitBrand":""}}""")).Json.GetProperty("data");
        var model = (await simulator.PostAsync("/encompass/restfulservice/search", """{"settings":{"jsonUser":"sim-user","jsonPassword":"sim-pass"},"data":{"searchTerm":"DSS25KGRABB","mode":"model"}}""")).Json.GetProperty("data").GetProperty("models")[0];
        var list = await simulator.PostAsync("/encompass/restfulservice/modelPartList", $$"""{"settings":{{Requests.SettingsWith(program: "JSON.MODEL.INFORMATION")}},"data":{ "modelID":"{{model.GetProperty("id").GetString()}}" } }""");

        part.GetProperty("numberOfParts").GetString().ShouldBe("1");
        part.GetProperty("parts")[0].GetProperty("basePN").GetString().ShouldBe("6907894");
        list.Json.GetProperty("data").GetProperty("parts")[0].GetProperty("partNumber").GetString().ShouldBe("WR55X10025");
    }

    [Fact]
    public async Task The_brand_list_gives_codes_and_names()
    {
        var answer = await simulator.PostAsync("/encompass/restfulservice/brandList", $$"""{"settings":{{Requests.SettingsWith(program: "JSON.MFG.LIST")}}}""");

        answer.Json.GetProperty("data").GetProperty("brands").EnumerateArray().ToDictionary(brand => brand.GetProperty("mfgCode").GetString()!, brand => brand.GetProperty("mfgName").GetString())["ZEN"].ShouldBe("LG");
    }
}
