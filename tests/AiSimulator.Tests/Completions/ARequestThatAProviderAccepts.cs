using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartsCatalog.AiSimulator.Tests.Completions;

public sealed class ARequestThatAProviderAccepts : IAsyncLifetime
{
    private SimulatorFixture _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("openai", "gpt-6-luna")]
    [InlineData("grok", "grok-4.7")]
    public async Task Is_answered_in_the_shape_of_a_chat_completion(string provider, string model)
    {
        using var response = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor, model), provider);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var completion = await SimulatorFixture.ReadAsync(response);
        completion.GetProperty("id").GetString()!.ShouldStartWith("chatcmpl-");
        completion.GetProperty("object").GetString().ShouldBe("chat.completion");
        completion.GetProperty("created").GetInt64().ShouldBeGreaterThan(1_700_000_000);
        completion.GetProperty("model").GetString().ShouldBe(model);
        var choice = completion.GetProperty("choices")[0];
        choice.GetProperty("finish_reason").GetString().ShouldBe("stop");
        choice.GetProperty("message").GetProperty("role").GetString().ShouldBe("assistant");
        choice.GetProperty("message").GetProperty("refusal").ValueKind.ShouldBe(JsonValueKind.Null);
        choice.GetProperty("message").GetProperty("content").GetString()!.ShouldStartWith("{");
    }

    [Fact]
    public async Task Is_answered_with_every_contested_attribute_and_no_other()
    {
        var answer = await _simulator.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor));

        answer.GetProperty("attributes").EnumerateArray().Select(a => a.GetProperty("attribute").GetString())
            .ShouldBe(["msrp", "box_length_in", "weight_lbs"]);
    }

    [Fact]
    public async Task Counts_reasoning_in_the_completion_for_OpenAi_and_beside_it_for_Grok()
    {
        using var openAi = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor));
        using var grok = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor, "grok-4.7"), "grok");

        var one = (await SimulatorFixture.ReadAsync(openAi)).GetProperty("usage");
        var other = (await SimulatorFixture.ReadAsync(grok)).GetProperty("usage");
        Total(one).ShouldBe(Sum(one));
        other.GetProperty("completion_tokens_details").GetProperty("reasoning_tokens").GetInt32().ShouldBeGreaterThan(0);
        Total(other).ShouldBe(Sum(other) + other.GetProperty("completion_tokens_details").GetProperty("reasoning_tokens").GetInt32());

        static int Total(JsonElement usage) => usage.GetProperty("total_tokens").GetInt32();
        static int Sum(JsonElement usage) => usage.GetProperty("prompt_tokens").GetInt32() + usage.GetProperty("completion_tokens").GetInt32();
    }

    [Fact]
    public async Task Has_cached_tokens_from_the_second_time_on_if_1024_tokens_are_equal()
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["messages"]![0]!["content"] = new string('x', 6000);

        (await CachedAsync(request)).ShouldBe(0);
        request["messages"]![1]!["content"] = Blocks.TwoAgainstTwo(1);
        (await CachedAsync(request)).ShouldBeInRange(1024, 1500);
    }

    [Fact]
    public async Task Has_no_cached_tokens_when_the_equal_beginning_is_shorter()
    {
        var request = SimulatorFixture.Request(Blocks.TwoAgainstTwo(1));

        await CachedAsync(request);
        (await CachedAsync(request)).ShouldBe(0);
    }

    [Fact]
    public async Task Is_cut_at_its_own_limit_of_tokens()
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["max_completion_tokens"] = 20;

        using var response = await _simulator.CompleteAsync(request);
        (await SimulatorFixture.ReadAsync(response)).GetProperty("choices")[0].GetProperty("finish_reason").GetString().ShouldBe("length");
    }

    [Fact]
    public async Task Is_answered_in_another_schema_too()
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["response_format"]!["json_schema"]!["schema"] = JsonNode.Parse("""
            {"type":"object","additionalProperties":false,"required":["title","score","tags","verdict"],
             "properties":{"title":{"type":"string"},"score":{"type":"number"},"tags":{"type":"array","items":{"type":"string"}},
                           "verdict":{"type":"string","enum":["good","bad"]}}}
            """);

        var answer = await _simulator.AnswerAsync(request);

        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["title", "score", "tags", "verdict"]);
        answer.GetProperty("verdict").GetString().ShouldBe("good");
    }

    [Fact]
    public async Task Lists_the_models_of_the_provider()
    {
        using var response = await _simulator.Client.GetAsync(new Uri("/grok/v1/models", UriKind.Relative), TestContext.Current.CancellationToken);

        var models = await SimulatorFixture.ReadAsync(response);
        models.GetProperty("data").EnumerateArray().Select(m => m.GetProperty("id").GetString()).ShouldContain("grok-4.7");
    }

    private async Task<int> CachedAsync(JsonObject request)
    {
        using var response = await _simulator.CompleteAsync(request);
        return (await SimulatorFixture.ReadAsync(response)).GetProperty("usage").GetProperty("prompt_tokens_details").GetProperty("cached_tokens").GetInt32();
    }
}
