using System.Text.Json;

namespace PartsCatalog.AiSimulator.Tests.Judging;

public sealed class ClaimsThatDisagree : IAsyncDisposable
{
    private SimulatorFixture? _simulator;

    public async ValueTask DisposeAsync()
    {
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }

    [Fact]
    public async Task Are_judged_by_sources_and_plausibility()
    {
        await StartAsync("--Providers:openai:ErrorRate=0");

        var answer = await _simulator!.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor));

        var choices = answer.GetProperty("attributes").EnumerateArray().ToDictionary(a => a.GetProperty("attribute").GetString()!, a => a.GetProperty("choice"));
        choices["msrp"].GetInt32().ShouldBe(0);
        choices["box_length_in"].GetInt32().ShouldBe(1);
        choices["weight_lbs"].ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("conflicts").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Get_the_same_answer_every_time()
    {
        await StartAsync();

        var first = await _simulator!.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor));
        var second = await _simulator.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor));

        second.GetRawText().ShouldBe(first.GetRawText());
    }

    [Fact]
    public async Task Get_a_title_of_50_to_100_characters_and_a_description_of_200_words()
    {
        await StartAsync();

        foreach (var (provider, model) in new[] { ("openai", "gpt-6-luna"), ("grok", "grok-4.7") })
        {
            foreach (var block in new[] { Blocks.Sensor, Blocks.TwoAgainstTwo(1) })
            {
                var answer = await _simulator!.AnswerAsync(SimulatorFixture.Request(block, model), provider);
                answer.GetProperty("title").GetString()!.Length.ShouldBeInRange(50, 100);
                answer.GetProperty("description").GetString()!.Split(' ').Length.ShouldBeInRange(200, 1000);
            }
        }
    }

    [Fact]
    public async Task Get_confidences_from_0_to_1()
    {
        await StartAsync("--Providers:openai:ErrorRate=0.5");

        for (var i = 0; i < 20; i++)
        {
            var answer = await _simulator!.AnswerAsync(SimulatorFixture.Request(Blocks.TwoAgainstTwo(i)));
            answer.GetProperty("attributes")[0].GetProperty("confidence").GetDouble().ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public async Task Are_judged_wrongly_at_the_configured_rate()
    {
        await StartAsync("--Providers:openai:ErrorRate=0.25");

        var wrong = 0;
        for (var i = 0; i < 400; i++)
        {
            wrong += await ChoiceAsync(i, "openai", "gpt-6-luna") == 0 ? 0 : 1;
        }

        wrong.ShouldBeInRange(70, 130);
    }

    [Theory]
    [InlineData(0.0, 0, 30)]
    [InlineData(1.0, 40, 200)]
    public async Task Are_judged_wrongly_together_as_far_as_correlation_says(double correlation, int least, int most)
    {
        await StartAsync("--Providers:openai:ErrorRate=0.2", "--Providers:grok:ErrorRate=0.2", $"--Correlation={correlation}");

        var (together, single) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var openAi = await ChoiceAsync(i, "openai", "gpt-6-luna") == 1;
            var grok = await ChoiceAsync(i, "grok", "grok-4.7") == 1;
            together += openAi && grok ? 1 : 0;
            single += openAi != grok ? 1 : 0;
        }

        together.ShouldBeInRange(least, most);
        if (correlation >= 1)
        {
            single.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Are_found_again_when_an_answer_is_sent_back_for_repair()
    {
        await StartAsync("--Providers:openai:ErrorRate=0");
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["messages"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["role"] = "assistant", ["content"] = "{}" });
        request["messages"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["role"] = "user", ["content"] = "Answer again." });

        (await _simulator!.AnswerAsync(request)).GetProperty("attributes").GetArrayLength().ShouldBe(3);
    }

    private async Task StartAsync(params string[] settings) => _simulator = await SimulatorFixture.StartAsync(settings);

    private async Task<int> ChoiceAsync(int number, string provider, string model) =>
        (await _simulator!.AnswerAsync(SimulatorFixture.Request(Blocks.TwoAgainstTwo(number), model), provider))
            .GetProperty("attributes")[0].GetProperty("choice").GetInt32();
}
