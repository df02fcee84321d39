using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartsCatalog.AiSimulator.Tests.Completions;

public sealed class ARequestForAStream : IAsyncLifetime
{
    private SimulatorFixture _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorFixture.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("openai", "gpt-6-luna")]
    [InlineData("grok", "grok-4.7")]
    public async Task Is_answered_with_the_same_text_chunk_by_chunk(string provider, string model)
    {
        var whole = await _simulator.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor, model), provider);

        using var response = await _simulator.CompleteAsync(Streamed(model: model), provider);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var events = await EventsAsync(response);
        events[^1].ShouldBe("[DONE]");
        var chunks = events[..^1].Select(e => JsonSerializer.Deserialize<JsonElement>(e)).ToArray();
        chunks.ShouldAllBe(chunk => chunk.GetProperty("object").GetString() == "chat.completion.chunk" && chunk.GetProperty("model").GetString() == model);
        chunks.Select(chunk => chunk.GetProperty("id").GetString()).Distinct().Count().ShouldBe(1);
        Delta(chunks[0]).GetProperty("role").GetString().ShouldBe("assistant");
        string.Concat(chunks.Select(Text)).ShouldBe(whole.GetRawText());
        chunks.Count(chunk => Text(chunk).Length > 0).ShouldBeGreaterThan(100);
        chunks[^1].GetProperty("choices")[0].GetProperty("finish_reason").GetString().ShouldBe("stop");
        chunks[..^1].ShouldAllBe(chunk => chunk.GetProperty("choices")[0].GetProperty("finish_reason").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Tells_the_usage_in_the_last_chunk_only_when_it_is_asked_for()
    {
        using var whole = await _simulator.CompleteAsync(SimulatorFixture.Request(Blocks.Sensor));
        using var without = await _simulator.CompleteAsync(Streamed());
        using var with = await _simulator.CompleteAsync(Streamed("""{"include_usage":true}"""));

        (await EventsAsync(without)).ShouldAllBe(e => !e.Contains("usage", StringComparison.Ordinal));
        var chunks = (await EventsAsync(with))[..^1].Select(e => JsonSerializer.Deserialize<JsonElement>(e)).ToArray();
        chunks[^1].GetProperty("choices").GetArrayLength().ShouldBe(0);
        chunks[..^1].ShouldAllBe(chunk => chunk.GetProperty("usage").ValueKind == JsonValueKind.Null);
        var usage = (await SimulatorFixture.ReadAsync(whole)).GetProperty("usage");
        chunks[^1].GetProperty("usage").GetProperty("completion_tokens").GetInt32().ShouldBe(usage.GetProperty("completion_tokens").GetInt32());
    }

    [Theory]
    [InlineData("null", """{"include_usage":true}""", "stream_options")]
    [InlineData("false", """{"include_usage":true}""", "stream_options")]
    [InlineData("true", "[]", "stream_options")]
    [InlineData("true", """{"include_usage":"yes"}""", "stream_options.include_usage")]
    [InlineData("true", """{"usage":true}""", "stream_options.usage")]
    [InlineData("1", "null", "stream")]
    public async Task Is_refused_when_it_is_none(string stream, string options, string param)
    {
        var request = Streamed(options);
        request["stream"] = JsonNode.Parse(stream);

        using var response = await _simulator.CompleteAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SimulatorFixture.ReadAsync(response)).GetProperty("error").GetProperty("param").GetString().ShouldBe(param);
    }

    [Fact]
    public async Task That_the_model_declines_gets_the_refusal_in_pieces()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "refusal" });

        using var response = await _simulator.CompleteAsync(Streamed());

        var chunks = (await EventsAsync(response))[..^1].Select(e => JsonSerializer.Deserialize<JsonElement>(e)).ToArray();
        string.Concat(chunks.Select(chunk => Delta(chunk).TryGetProperty("refusal", out var piece) ? piece.GetString() : "")).ShouldBe("I'm sorry, but I can't help with that.");
    }

    [Fact]
    public async Task Has_a_chunk_that_is_no_JSON_in_its_middle()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "broken_chunk" });

        using var response = await _simulator.CompleteAsync(Streamed());

        var events = await EventsAsync(response);
        events.Count(e => e.Contains("<html>", StringComparison.Ordinal)).ShouldBe(1);
        events.FindIndex(e => e.Contains("<html>", StringComparison.Ordinal)).ShouldBeInRange(10, events.Count - 10);
        events[^1].ShouldBe("[DONE]");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("stall")]
    public async Task Gets_half_of_the_answer_and_no_end(string mode)
    {
        await _simulator.FaultAsync(new { provider = "openai", mode });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        var (text, failure) = await ReadAsync(patience.Token);

        text.ShouldContain("\"content\":\"{");
        text.ShouldNotContain("[DONE]");
        patience.IsCancellationRequested.ShouldBe(mode == "stall");
        failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Never_ends()
    {
        await _simulator.FaultAsync(new { provider = "openai", mode = "endless" });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var (text, _) = await ReadAsync(patience.Token, enough: 4_000_000);

        text.Length.ShouldBeGreaterThan(4_000_000);
        text.ShouldNotContain("[DONE]");
    }

    private static JsonObject Streamed(string? options = null, string model = "gpt-6-luna")
    {
        var request = SimulatorFixture.Request(Blocks.Sensor, model);
        request["stream"] = true;
        request["stream_options"] = options is null ? null : JsonNode.Parse(options);
        return request;
    }

    private async Task<(string Text, Exception? Failure)> ReadAsync(CancellationToken cancellationToken, int enough = int.MaxValue)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/openai/v1/chat/completions");
        request.Content = new StringContent(Streamed().ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await _simulator.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        var text = new System.Text.StringBuilder();
        var buffer = new char[4096];
        try
        {
            while (text.Length <= enough && await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                text.Append(buffer, 0, read);
            }

            return (text.ToString(), null);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return (text.ToString(), failure);
        }
    }

    private static async Task<List<string>> EventsAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var events = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        events.ShouldAllBe(e => e.StartsWith("data: ", StringComparison.Ordinal) && !e.Contains('\n', StringComparison.Ordinal));
        return [.. events.Select(e => e["data: ".Length..])];
    }

    private static JsonElement Delta(JsonElement chunk) => chunk.GetProperty("choices")[0].GetProperty("delta");

    private static string Text(JsonElement chunk) => Delta(chunk).TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";
}
