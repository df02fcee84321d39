using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace PartsCatalog.AiSimulator.Tests;

/// <summary>The simulator on a free port of its own.</summary>
public sealed class SimulatorFixture : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SimulatorFixture(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sim-key");
    }

    public HttpClient Client { get; }

    public static async Task<SimulatorFixture> StartAsync(params string[] settings)
    {
        var app = SimulatorApp.Create(["--urls=http://127.0.0.1:0", .. settings]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SimulatorFixture(app);
    }

    /// <summary>A good request as the OpenAI package makes it; change what the test is about.</summary>
    public static JsonObject Request(string data, string model = "gpt-6-luna") => new()
    {
        ["model"] = model,
        ["messages"] = new JsonArray(
            new JsonObject { ["role"] = "system", ["content"] = "Judge the claims." },
            new JsonObject { ["role"] = "user", ["content"] = data }),
        ["max_completion_tokens"] = 4000,
        ["response_format"] = new JsonObject
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject { ["name"] = "part_verdict", ["strict"] = true, ["schema"] = JsonNode.Parse(Schema) },
        },
    };

    public Task<HttpResponseMessage> CompleteAsync(JsonObject request, string provider = "openai") =>
        Client.PostAsJsonAsync($"/{provider}/v1/chat/completions", request, TestContext.Current.CancellationToken);

    /// <summary>The JSON that the assistant wrote.</summary>
    public async Task<JsonElement> AnswerAsync(JsonObject request, string provider = "openai")
    {
        using var response = await CompleteAsync(request, provider);
        var completion = await ReadAsync(response);
        return JsonSerializer.Deserialize<JsonElement>(completion.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public async Task FaultAsync(object fault)
    {
        using var response = await Client.PostAsJsonAsync("/_sim/faults", fault, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task<JsonElement> CallsAsync(string provider)
    {
        using var response = await Client.GetAsync(new Uri("/_sim/calls", UriKind.Relative), TestContext.Current.CancellationToken);
        return (await ReadAsync(response)).GetProperty(provider);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private const string Schema = """
        {"type":"object","additionalProperties":false,
         "required":["part_match_confidence","agreed_confidence","attributes","conflicts","title","description"],
         "properties":{"part_match_confidence":{"type":"number"},"agreed_confidence":{"type":"number"},
          "attributes":{"type":"array","items":{"type":"object","additionalProperties":false,
            "required":["attribute","choice","proposal","confidence","reason"],
            "properties":{"attribute":{"type":"string"},"choice":{"type":["integer","null"]},"proposal":{"type":["string","null"]},
                          "confidence":{"type":"number"},"reason":{"type":["string","null"]}}}},
          "conflicts":{"type":"array","items":{"type":"string"}},"title":{"type":"string"},"description":{"type":"string"}}}
        """;
}
