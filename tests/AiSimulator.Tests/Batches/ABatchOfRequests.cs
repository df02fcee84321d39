using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using static PartsCatalog.AiSimulator.Tests.Batches.BatchApi;

namespace PartsCatalog.AiSimulator.Tests.Batches;

public sealed class ABatchOfRequests
{
    [Fact]
    public async Task Is_answered_line_by_line_once_it_is_over()
    {
        await using var simulator = await SimulatorFixture.StartAsync("--Providers:openai:BatchDelayMs=600000");
        var batch = await CreateAsync(simulator, await UploadedAsync(simulator, Line("a"), Line("b")));
        var id = batch.GetProperty("id").GetString();

        var running = await ReadAsync(simulator, $"/openai/v1/batches/{id}");
        running.GetProperty("status").GetString().ShouldBe("in_progress");
        running.GetProperty("output_file_id").ValueKind.ShouldBe(JsonValueKind.Null);
        await SwitchAsync(simulator, new { provider = "openai", delay_ms = 0 });
        var over = await ReadAsync(simulator, $"/openai/v1/batches/{id}");

        over.GetProperty("status").GetString().ShouldBe("completed");
        over.GetProperty("request_counts").GetProperty("completed").GetInt32().ShouldBe(2);
        var lines = await LinesAsync(simulator, over.GetProperty("output_file_id").GetString());
        lines.Select(line => line.GetProperty("custom_id").GetString()).ShouldBe(["a", "b"]);
        lines.ShouldAllBe(line => line.GetProperty("response").GetProperty("status_code").GetInt32() == 200
            && line.GetProperty("response").GetProperty("body").GetProperty("usage").GetProperty("total_tokens").GetInt32() > 0);
        (await ReadAsync(simulator, "/openai/v1/batches?limit=1")).GetProperty("data")[0].GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task That_a_call_would_be_refused_for_fails_its_line()
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        var bad = Line("bad");
        bad["body"]!["messages"] = new JsonArray();

        var over = await OverAsync(simulator, Line("good"), bad);

        over.GetProperty("status").GetString().ShouldBe("completed");
        (await LinesAsync(simulator, over.GetProperty("output_file_id").GetString())).ShouldHaveSingleItem();
        var error = (await LinesAsync(simulator, over.GetProperty("error_file_id").GetString())).ShouldHaveSingleItem();
        error.GetProperty("custom_id").GetString().ShouldBe("bad");
        error.GetProperty("response").GetProperty("status_code").GetInt32().ShouldBe(400);
    }

    [Theory]
    [InlineData("duplicate_custom_id")]
    [InlineData("mismatched_model")]
    [InlineData("model_not_found")]
    [InlineData("invalid_url")]
    [InlineData("invalid_method")]
    [InlineData("invalid_json_line")]
    [InlineData("missing_required_parameter")]
    [InlineData("unsupported_parameter")]
    public async Task With_a_fault_in_its_file_fails_and_names_the_line(string code)
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        var second = Line(code == "duplicate_custom_id" ? "a" : "b", code switch { "mismatched_model" => "gpt-6-sol", "model_not_found" => "gpt-0", _ => "gpt-6-luna" });
        _ = code switch
        {
            "invalid_url" => second["url"] = "/v1/embeddings",
            "invalid_method" => second["method"] = "GET",
            "missing_required_parameter" => second["custom_id"] = null,
            "unsupported_parameter" => second["body"]!["stream"] = true,
            _ => null,
        };
        var text = second.ToJsonString();
        var file = await UploadedAsync(simulator, Line("a").ToJsonString() + "\n" + (code == "invalid_json_line" ? text[..^1] : text) + "\n");

        var over = await ReadAsync(simulator, $"/openai/v1/batches/{(await CreateAsync(simulator, file)).GetProperty("id").GetString()}");

        over.GetProperty("status").GetString().ShouldBe("failed");
        over.GetProperty("output_file_id").ValueKind.ShouldBe(JsonValueKind.Null);
        var fault = over.GetProperty("errors").GetProperty("data").EnumerateArray().ShouldHaveSingleItem();
        (fault.GetProperty("code").GetString(), fault.GetProperty("line").GetInt32()).ShouldBe((code, 2));
    }

    [Theory]
    [InlineData("expire_share", "expired", 2, 2)]
    [InlineData("error_share", "completed", 2, 2)]
    public async Task Can_be_made_to_fail_in_part(string name, string status, int answered, int failed)
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        await SwitchAsync(simulator, new Dictionary<string, object> { ["provider"] = "openai", [name] = 0.5 });

        var over = await OverAsync(simulator, Line("a"), Line("b"), Line("c"), Line("d"));

        over.GetProperty("status").GetString().ShouldBe(status);
        (await LinesAsync(simulator, over.GetProperty("output_file_id").GetString())).Count.ShouldBe(answered);
        (await LinesAsync(simulator, over.GetProperty("error_file_id").GetString())).Count.ShouldBe(failed);
    }

    [Fact]
    public async Task Says_when_it_came_how_far()
    {
        await using var simulator = await SimulatorFixture.StartAsync("--Providers:openai:BatchDelayMs=600000");
        var id = (await CreateAsync(simulator, await UploadedAsync(simulator, Line("a")))).GetProperty("id").GetString();

        var running = await ReadAsync(simulator, $"/openai/v1/batches/{id}");
        await SwitchAsync(simulator, new { provider = "openai", delay_ms = 0 });
        var over = await ReadAsync(simulator, $"/openai/v1/batches/{id}");

        Times(running).ShouldBe(["in_progress_at"]);
        Times(over).ShouldBe(["in_progress_at", "finalizing_at", "completed_at"]);
    }

    [Theory]
    [InlineData(16, 64, 512, true)]
    [InlineData(17, 64, 512, false)]
    [InlineData(16, 65, 512, false)]
    [InlineData(16, 64, 513, false)]
    public async Task Has_metadata_up_to_a_limit(int pairs, int key, int value, bool isGood)
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        var metadata = new JsonObject(Enumerable.Range(0, pairs).Select(number => KeyValuePair.Create(number.ToString("D2").PadLeft(key, 'k'), (JsonNode?)new string('v', value))));

        var (status, body) = await PostAsync(simulator, Request(await UploadedAsync(simulator, Line("a")), metadata));

        status.ShouldBe(isGood ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        (isGood ? body.GetProperty("metadata").GetRawText() : body.GetProperty("error").GetProperty("param").GetString()).ShouldBe(isGood ? metadata.ToJsonString() : "metadata");
    }

    [Theory]
    [InlineData("""{"run":7}""")]
    [InlineData("""["run"]""")]
    [InlineData("\"run\"")]
    public async Task Has_no_metadata_but_texts(string metadata)
    {
        await using var simulator = await SimulatorFixture.StartAsync();

        var (status, body) = await PostAsync(simulator, Request(await UploadedAsync(simulator, Line("a")), JsonNode.Parse(metadata)));

        (status, body.GetProperty("error").GetProperty("param").GetString()).ShouldBe((HttpStatusCode.BadRequest, "metadata"));
    }

    [Fact]
    public async Task Needs_a_key_a_purpose_a_file_and_a_window_of_a_day()
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        var file = await UploadedAsync(simulator, Line("a"));

        (await UploadAsync(simulator, "{}", purpose: null)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UploadAsync(simulator, "{}", purpose: "fine-tune")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UploadAsync(simulator, "", purpose: "batch")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(simulator, new { input_file_id = "file-0", endpoint = "/v1/chat/completions", completion_window = "24h" })).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(simulator, new { input_file_id = file, endpoint = "/v1/chat/completions", completion_window = "1h" })).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(simulator, new { input_file_id = file, endpoint = "/v1/embeddings", completion_window = "24h" })).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(simulator, new { endpoint = "/v1/chat/completions", completion_window = "24h" })).ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync(simulator, "/openai/v1/files/file-0/content")).ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(simulator, "/openai/v1/batches/batch_0")).ShouldBe(HttpStatusCode.NotFound);
        // A file belongs to one provider.
        (await GetAsync(simulator, $"/grok/v1/files/{file}")).ShouldBe(HttpStatusCode.NotFound);
        simulator.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        (await StatusAsync(simulator, new { input_file_id = file, endpoint = "/v1/chat/completions", completion_window = "24h" })).ShouldBe(HttpStatusCode.Unauthorized);
        (await UploadAsync(simulator, "{}", purpose: "batch")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync(simulator, $"/openai/v1/files/{file}/content")).ShouldBe(HttpStatusCode.Unauthorized);
    }
}
