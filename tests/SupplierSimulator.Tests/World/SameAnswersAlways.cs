namespace PartsCatalog.SupplierSimulator.Tests.World;

public sealed class SameAnswersAlways
{
    private static readonly string[] Numbers = ["WR55X10025", "WB44X20123", "W10600123", "DA97-12650A", "ADQ73613401", "120456", "AMB10001", "NONE12345", "XYZ-998-77"];

    [Fact]
    public async Task Two_processes_answer_alike()
    {
        using var one = new Simulator();
        using var two = new Simulator();

        foreach (var number in Numbers)
            (await AskAllAsync(one, number)).ShouldBe(await AskAllAsync(two, number));
    }

    [Fact]
    public async Task Asking_again_and_in_another_order_changes_nothing()
    {
        using var simulator = new Simulator();
        var first = new List<string>();
        foreach (var number in Numbers)
            first.Add(await AskAllAsync(simulator, number));

        foreach (var number in Numbers.Reverse())
            (await AskAllAsync(simulator, number)).ShouldBe(first[Array.IndexOf(Numbers, number)]);
    }

    /// <summary>A known answer: when this fails, the world has changed for everyone who measured against it.</summary>
    [Fact]
    public async Task The_world_is_the_one_that_it_was()
    {
        using var simulator = new Simulator();

        var attributes = (await simulator.GetAsync("/_sim/truth/WB44X20123")).Json.GetProperty("records")[0].GetProperty("attributes");

        attributes.GetProperty("part_title").GetString().ShouldBe("GE WB44X20123 Range Oven Door Hinge");
        attributes.GetProperty("upc_ean_gtin").GetString().ShouldBe("084691968740");
        attributes.GetProperty("msrp").GetDecimal().ShouldBe(38.1m);
    }

    private static async Task<string> AskAllAsync(Simulator simulator, string number)
    {
        var answers = new[]
        {
            await simulator.EncompassAsync(number), await simulator.MarconeAsync(number), await simulator.ReliableAsync(number),
            await simulator.CreatorsAsync("searchItems", $$"""{"partnerTag":"sim-20","keywords":"{{number}}","resources":["itemInfo.title","itemInfo.externalIds","images.primary.large"]}"""),
        };
        return string.Join('\n', answers.Select(answer => $"{answer.Status} {answer.Body}")).Replace(simulator.Client.BaseAddress!.Authority, "host");
    }
}
