namespace PartsCatalog.SupplierSimulator.Tests.Encompass;

public sealed class WhenTheRequestIsWrong(Simulator simulator) : IClassFixture<Simulator>
{
    [Theory]
    [InlineData("sim-user", "sim-pass", "JSON.MODEL.INFORMATION", "-104")]
    [InlineData("sim-user", "sim-pass", "", "-103")]
    [InlineData("nobody", "sim-pass", "JSON.ITEM.INFORMATION", "-101")]
    [InlineData("sim-user", "wrong", "JSON.ITEM.INFORMATION", "-102")]
    public async Task Credentials_are_refused_with_their_code(string user, string password, string program, string code)
    {
        var answer = await simulator.EncompassAsync("WR55X10025", Requests.SettingsWith(user, password, program));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("status").GetProperty("errorCode").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("""{"settings":{"jsonUser":"sim-user","jsonPassword":"sim-pass","programName":"JSON.ITEM.INFORMATION"},"data":{"partNumber":"WR55X10025"}}""")]
    [InlineData("""{"settings":{"user":"sim-user"},"data":{"searchPartNumber":"WR55X10025"}}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task Unknown_fields_and_other_shapes_are_refused(string body) => (await simulator.PostAsync("/encompass/restfulservice/partsInformation", body)).Status.ShouldBe(400);

    [Fact]
    public async Task A_number_nobody_has_is_an_empty_success_or_a_452_with_text_behind_it()
    {
        var answers = new List<Answer>();
        for (var i = 0; i < 20; i++)
            answers.Add(await simulator.EncompassAsync($"NONE{i:D5}"));

        answers.Select(answer => answer.Status).Distinct().Order().ShouldBe([200, 452]);
        answers.Where(answer => answer.Status == 200).ShouldAllBe(answer => answer.Json.GetProperty("data").GetProperty("parts").GetArrayLength() == 0);
        answers.Where(answer => answer.Status == 452).ShouldAllBe(answer => answer.Body.Contains("PART NOT FOUND"));
        answers.ShouldContain(answer => answer.Body.EndsWith("{line 214}"));
    }
}
