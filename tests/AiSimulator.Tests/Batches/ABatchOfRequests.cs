using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

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
    public async Task With_a_fault_in_its_file_fails_and_names_the_line(string code)
    {
        await using var simulator = await SimulatorFixture.StartAsync();
        var second = Line(code == "duplicate_custom_id" ? "a" : "b", code switch { "mismatched_model" => "gpt-6-sol", "model_not_found" => "gpt-0", _ => "gpt-6-luna" });
        _ = code switch
        {
            "invalid_url" => second["url"] = "/v1/embeddings",
            "invalid_method" => second["method"] = "GET",
            "missing_required_parameter" => second["custom_id"] = null,
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
    public async Task Can_be_cancelled_while_it_runs_and_not_afterwards()
    {
        await using var simulator = await SimulatorFixture.StartAsync("--Providers:openai:BatchDelayMs=600000");
        var id = (await CreateAsync(simulator, await UploadedAsync(simulator, Line("a")))).GetProperty("id").GetString();

        using var first = await simulator.Client.PostAsync(Path($"/openai/v1/batches/{id}/cancel"), null, TestContext.Current.CancellationToken);
        using var second = await simulator.Client.PostAsync(Path($"/openai/v1/batches/{id}/cancel"), null, TestContext.Current.CancellationToken);

        (await SimulatorFixture.ReadAsync(first)).GetProperty("status").GetString().ShouldBe("cancelled");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
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

    private static JsonObject Line(string id, string model = "gpt-6-luna") => new()
    {
        ["custom_id"] = id,
        ["method"] = "POST",
        ["url"] = "/v1/chat/completions",
        ["body"] = SimulatorFixture.Request("<claims>{}</claims>", model),
    };

    private static async Task<JsonElement> OverAsync(SimulatorFixture simulator, params JsonObject[] lines) =>
        await ReadAsync(simulator, $"/openai/v1/batches/{(await CreateAsync(simulator, await UploadedAsync(simulator, lines))).GetProperty("id").GetString()}");

    private static Task<string> UploadedAsync(SimulatorFixture simulator, params JsonObject[] lines) =>
        UploadedAsync(simulator, string.Concat(lines.Select(line => line.ToJsonString() + "\n")));

    private static async Task<string> UploadedAsync(SimulatorFixture simulator, string content)
    {
        var (status, body) = await UploadAsync(simulator, content, "batch");
        status.ShouldBe(HttpStatusCode.OK);
        return body.GetProperty("id").GetString()!;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> UploadAsync(SimulatorFixture simulator, string content, string? purpose)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "batch.jsonl" } };
        if (purpose is not null)
        {
            form.Add(new StringContent(purpose), "purpose");
        }

        using var response = await simulator.Client.PostAsync(Path("/openai/v1/files"), form, TestContext.Current.CancellationToken);
        return (response.StatusCode, await SimulatorFixture.ReadAsync(response));
    }

    private static async Task<JsonElement> CreateAsync(SimulatorFixture simulator, string file)
    {
        using var response = await simulator.Client.PostAsJsonAsync(
            "/openai/v1/batches", new { input_file_id = file, endpoint = "/v1/chat/completions", completion_window = "24h" }, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await SimulatorFixture.ReadAsync(response);
    }

    private static async Task<HttpStatusCode> StatusAsync(SimulatorFixture simulator, object request)
    {
        using var response = await simulator.Client.PostAsJsonAsync("/openai/v1/batches", request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> GetAsync(SimulatorFixture simulator, string path)
    {
        using var response = await simulator.Client.GetAsync(Path(path), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<JsonElement> ReadAsync(SimulatorFixture simulator, string path)
    {
        using var response = await simulator.Client.GetAsync(Path(path), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await SimulatorFixture.ReadAsync(response);
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(SimulatorFixture simulator, string? file)
    {
        var content = await simulator.Client.GetStringAsync(Path($"/openai/v1/files/{file}/content"), TestContext.Current.CancellationToken);
        return [.. content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static async Task SwitchAsync(SimulatorFixture simulator, object setting)
    {
        using var response = await simulator.Client.PostAsJsonAsync("/_sim/batches", setting, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
