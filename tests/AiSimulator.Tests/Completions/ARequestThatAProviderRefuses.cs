using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PartsCatalog.AiSimulator.Tests.Completions;

public sealed class ARequestThatAProviderRefuses : IAsyncLifetime
{
    private SimulatorFixture _simulator = null!;

    public static TheoryData<string, string, string?> BrokenSchemas => new()
    {
        { "$.additionalProperties", "null", "additionalProperties" },
        { "$.additionalProperties", "true", "additionalProperties" },
        { "$.required", """["title"]""", "required" },
        { "$.type", "\"array\"", "type: \"object\"" },
        { "$.allOf", "[]", "allOf" },
        { "$.not", "{}", "not" },
        { "$.if", "{}", "if" },
        { "$.anyOf", "[]", "anyOf" },
        { "$.properties.attributes.items.additionalProperties", "null", "additionalProperties" },
        { "$.properties.attributes.items.required", "[]", "attribute" },
        { "$.properties.title", """{"type":"string","not":{"const":"x"}}""", "not" },
    };

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync("--Providers:grok:RequestsPerMinute=1");

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(BrokenSchemas))]
    public async Task Has_a_schema_that_is_not_strict(string path, string value, string? mentions)
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        var schema = request["response_format"]!["json_schema"]!["schema"]!;
        var names = path.Split('.')[1..];
        var parent = names[..^1].Aggregate(schema, (node, name) => node[name]!);
        parent[names[^1]] = JsonNode.Parse(value);

        var error = await RefusedAsync(request, HttpStatusCode.BadRequest);
        error.GetProperty("param").GetString().ShouldBe("response_format");
        error.GetProperty("message").GetString()!.ShouldContain(mentions!);
    }

    [Fact]
    public async Task Has_a_schema_of_more_than_ten_levels()
    {
        JsonNode schema = JsonNode.Parse("""{"type":"string"}""")!;
        for (var level = 0; level < 11; level++)
        {
            schema = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("inner"),
                ["properties"] = new JsonObject { ["inner"] = schema },
            };
        }

        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["response_format"]!["json_schema"]!["schema"] = schema;

        (await RefusedAsync(request, HttpStatusCode.BadRequest)).GetProperty("message").GetString()!.ShouldContain("levels");
    }

    [Fact]
    public async Task Has_a_schema_of_more_than_5000_properties()
    {
        var names = Enumerable.Range(0, 5001).Select(i => $"p{i}").ToArray();
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["response_format"]!["json_schema"]!["schema"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]),
            ["properties"] = new JsonObject(names.Select(n => KeyValuePair.Create(n, (JsonNode?)new JsonObject { ["type"] = "string" }))),
        };

        (await RefusedAsync(request, HttpStatusCode.BadRequest)).GetProperty("message").GetString()!.ShouldContain("5000");
    }

    [Fact]
    public async Task Has_a_parameter_that_there_is_not()
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["temprature"] = 0;

        var error = await RefusedAsync(request, HttpStatusCode.BadRequest);
        error.GetProperty("code").GetString().ShouldBe("unknown_parameter");
        error.GetProperty("param").GetString().ShouldBe("temprature");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"role":"judge","content":"x"}]""")]
    [InlineData("""[{"role":"user"}]""")]
    [InlineData("\"hello\"")]
    public async Task Has_no_good_messages(string messages)
    {
        var request = SimulatorFixture.Request(Blocks.Sensor);
        request["messages"] = JsonNode.Parse(messages);

        (await RefusedAsync(request, HttpStatusCode.BadRequest)).GetProperty("type").GetString().ShouldBe("invalid_request_error");
    }

    [Fact]
    public async Task Names_a_model_that_the_provider_does_not_have()
    {
        var error = await RefusedAsync(SimulatorFixture.Request(Blocks.Sensor, "grok-4.7"), HttpStatusCode.NotFound);
        error.GetProperty("code").GetString().ShouldBe("model_not_found");
    }

    [Fact]
    public async Task Is_no_JSON()
    {
        using var response = await _simulator.Client.PostAsync(
            new Uri("/openai/v1/chat/completions", UriKind.Relative), new StringContent("{\"model\":"), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("another-key", "invalid_api_key")]
    [InlineData(null, null)]
    public async Task Has_a_wrong_key_or_none(string? key, string? code)
    {
        _simulator.Client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);

        var error = await RefusedAsync(SimulatorFixture.Request(Blocks.Sensor), HttpStatusCode.Unauthorized);
        error.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Is_one_too_many_in_the_minute()
    {
        var request = SimulatorFixture.Request(Blocks.Sensor, "grok-4.7");
        using var first = await _simulator.CompleteAsync(request, "grok");
        using var second = await _simulator.CompleteAsync(request, "grok");

        // The minute may end between two of them: the second is refused, or the third is the second of its minute.
        using var third = await _simulator.CompleteAsync(request, "grok");
        var refused = second.StatusCode == HttpStatusCode.TooManyRequests ? second : third;
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
    }

    private async Task<System.Text.Json.JsonElement> RefusedAsync(JsonObject request, HttpStatusCode status)
    {
        using var response = await _simulator.CompleteAsync(request);
        response.StatusCode.ShouldBe(status);
        return (await SimulatorFixture.ReadAsync(response)).GetProperty("error");
    }
}
