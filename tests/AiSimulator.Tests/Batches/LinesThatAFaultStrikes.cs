using System.Text.Json;
using System.Text.Json.Nodes;
using static PartsCatalog.AiSimulator.Tests.Batches.BatchApi;

namespace PartsCatalog.AiSimulator.Tests.Batches;

public sealed class LinesThatAFaultStrikes : IAsyncLifetime
{
    private SimulatorFixture _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("error500")]
    [InlineData("rate_limited")]
    [InlineData("hang")]
    [InlineData("reset")]
    public async Task Fail_where_a_call_would_have_no_answer(string mode)
    {
        await _simulator.FaultAsync(new { provider = "openai", mode, count = 1 });

        var over = await OverAsync(_simulator, Line("a"), Line("b"));

        (await NamesAsync(over, "error_file_id")).ShouldBe(["a"]);
        (await NamesAsync(over, "output_file_id")).ShouldBe(["b"]);
    }

    [Theory]
    [InlineData("refusal")]
    [InlineData("malformed")]
    [InlineData("bad_index")]
    [InlineData("garbage")]
    public async Task Have_the_answer_that_a_call_would_have(string mode)
    {
        await _simulator.FaultAsync(new { provider = "openai", mode, count = 1 });

        var over = await OverAsync(_simulator, Line("a"), Line("b"));

        (await LeftAsync()).ShouldBeNull();
        var body = (await LinesAsync(_simulator, over.GetProperty("output_file_id").GetString()))[0].GetProperty("response").GetProperty("body");
        body.ValueKind.ShouldBe(mode == "garbage" ? JsonValueKind.String : JsonValueKind.Object);
        if (mode == "refusal")
        {
            body.GetProperty("choices")[0].GetProperty("message").GetProperty("refusal").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("stall")]
    [InlineData("cut")]
    [InlineData("broken_chunk")]
    [InlineData("endless")]
    public async Task Are_none_where_it_is_one_of_connections(string mode)
    {
        await _simulator.FaultAsync(new { provider = "openai", mode, count = 2 });

        var over = await OverAsync(_simulator, Line("a"), Line("b"));

        (await NamesAsync(over, "output_file_id")).ShouldBe(["a", "b"]);
        (await LeftAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("expire_share")]
    [InlineData("error_share")]
    [InlineData(null)]
    public async Task Are_not_those_that_fail_anyway(string? share)
    {
        await SwitchAsync(_simulator, new Dictionary<string, object> { ["provider"] = "openai", [share ?? "delay_ms"] = share is null ? 0 : 1 });
        await _simulator.FaultAsync(new { provider = "openai", mode = "error500", count = 2 });
        var line = Line("a");
        if (share is null)
        {
            line["body"]!["messages"] = new JsonArray();
        }

        await OverAsync(_simulator, line);

        (await LeftAsync()).ShouldBe(2);
    }

    private async Task<IEnumerable<string?>> NamesAsync(JsonElement batch, string file) =>
        (await LinesAsync(_simulator, batch.GetProperty(file).GetString())).Select(line => line.GetProperty("custom_id").GetString());

    // How often the fault will strike still; null where it is used up.
    private async Task<int?> LeftAsync()
    {
        var faults = await ReadAsync(_simulator, "/_sim/faults");
        return faults.GetArrayLength() == 0 ? null : faults[0].GetProperty("count").GetInt32();
    }
}
