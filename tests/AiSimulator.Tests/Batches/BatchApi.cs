using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartsCatalog.AiSimulator.Tests.Batches;

/// <summary>Calls of OpenAI's files and batches, as the simulator has them.</summary>
internal static class BatchApi
{
    public static JsonObject Line(string id, string model = "gpt-6-luna") => new()
    {
        ["custom_id"] = id,
        ["method"] = "POST",
        ["url"] = "/v1/chat/completions",
        ["body"] = SimulatorFixture.Request("<claims>{}</claims>", model),
    };

    /// <summary>The batch of some lines, once it is over.</summary>
    public static async Task<JsonElement> OverAsync(SimulatorFixture simulator, params JsonObject[] lines) =>
        await ReadAsync(simulator, $"/openai/v1/batches/{(await CreateAsync(simulator, await UploadedAsync(simulator, lines))).GetProperty("id").GetString()}");

    public static Task<string> UploadedAsync(SimulatorFixture simulator, params JsonObject[] lines) =>
        UploadedAsync(simulator, string.Concat(lines.Select(line => line.ToJsonString() + "\n")));

    public static async Task<string> UploadedAsync(SimulatorFixture simulator, string content)
    {
        var (status, body) = await UploadAsync(simulator, content, "batch");
        status.ShouldBe(HttpStatusCode.OK);
        return body.GetProperty("id").GetString()!;
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> UploadAsync(SimulatorFixture simulator, string content, string? purpose)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "batch.jsonl" } };
        if (purpose is not null)
        {
            form.Add(new StringContent(purpose), "purpose");
        }

        using var response = await simulator.Client.PostAsync(Address("/openai/v1/files"), form, TestContext.Current.CancellationToken);
        return (response.StatusCode, await SimulatorFixture.ReadAsync(response));
    }

    /// <summary>A good request for a batch.</summary>
    public static JsonObject Request(string file, JsonNode? metadata = null) => new()
    {
        ["input_file_id"] = file,
        ["endpoint"] = "/v1/chat/completions",
        ["completion_window"] = "24h",
        ["metadata"] = metadata,
    };

    public static async Task<JsonElement> CreateAsync(SimulatorFixture simulator, string file)
    {
        var (status, batch) = await PostAsync(simulator, Request(file));
        status.ShouldBe(HttpStatusCode.OK);
        return batch;
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(SimulatorFixture simulator, object request)
    {
        using var response = await simulator.Client.PostAsJsonAsync("/openai/v1/batches", request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await SimulatorFixture.ReadAsync(response));
    }

    public static async Task<HttpStatusCode> StatusAsync(SimulatorFixture simulator, object request) => (await PostAsync(simulator, request)).Status;

    public static async Task<HttpStatusCode> GetAsync(SimulatorFixture simulator, string path)
    {
        using var response = await simulator.Client.GetAsync(Address(path), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public static async Task<JsonElement> ReadAsync(SimulatorFixture simulator, string path)
    {
        using var response = await simulator.Client.GetAsync(Address(path), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await SimulatorFixture.ReadAsync(response);
    }

    /// <summary>What a file of answers or errors holds.</summary>
    public static async Task<IReadOnlyList<JsonElement>> LinesAsync(SimulatorFixture simulator, string? file)
    {
        var content = await simulator.Client.GetStringAsync(Address($"/openai/v1/files/{file}/content"), TestContext.Current.CancellationToken);
        return [.. content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    public static async Task SwitchAsync(SimulatorFixture simulator, object setting)
    {
        using var response = await simulator.Client.PostAsJsonAsync("/_sim/batches", setting, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The times of a batch that are set, beside those that it has from the beginning.</summary>
    public static IEnumerable<string> Times(JsonElement batch) => batch.EnumerateObject()
        .Where(time => time.Name.EndsWith("_at", StringComparison.Ordinal) && time.Name is not ("created_at" or "expires_at") && time.Value.ValueKind == JsonValueKind.Number)
        .Select(time => time.Name);

    public static Uri Address(string path) => new(path, UriKind.Relative);
}
