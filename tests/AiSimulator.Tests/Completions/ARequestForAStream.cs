using System.Net;
using System.Text;
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
        (await _simulator.CallsAsync("openai")).GetProperty("outcomes").GetRawText().ShouldBe("""{"broken_chunk":1}""");
    }

    [Fact]
    public async Task Is_cut_in_the_middle_of_its_answer()
    {
        var half = await HalfAsync();
        await _simulator.FaultAsync(new { provider = "openai", mode = "cut" });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var stream = await BeginAsync();

        var text = new StringBuilder();
        await Should.ThrowAsync<IOException>(async () =>
        {
            while (await ReadAsync(stream, patience.Token) is { } chunk)
            {
                text.Append(Text(chunk));
            }
        });

        // What was still on its way is lost with the connection.
        text.Length.ShouldBeGreaterThan(0);
        half.ShouldStartWith(text.ToString());
        await CountedAsync("cut");
    }

    [Fact]
    public async Task Falls_silent_in_the_middle_of_its_answer()
    {
        var half = await HalfAsync();
        await _simulator.FaultAsync(new { provider = "openai", mode = "stall", count = 1 });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        using var stream = await BeginAsync();

        var text = new StringBuilder();
        while (text.Length < half.Length)
        {
            text.Append(Text((await ReadAsync(stream, patience.Token))!.Value));
        }

        text.ToString().ShouldBe(half);
        await CountedAsync("stall");
        var next = ReadAsync(stream, hangUp.Token);
        // Time enough for a whole other answer.
        await _simulator.AnswerAsync(SimulatorFixture.Request(Blocks.Sensor));
        next.IsCompleted.ShouldBeFalse();
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(next);
    }

    [Fact]
    public async Task Never_ends()
    {
        const int enough = 20_000;
        await _simulator.FaultAsync(new { provider = "openai", mode = "endless" });
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var stream = await BeginAsync();

        var chunks = 0;
        while (chunks < enough && await ReadAsync(stream, patience.Token) is not null)
        {
            chunks++;
        }

        chunks.ShouldBe(enough);
        await CountedAsync("endless");
    }

    private static JsonObject Streamed(string? options = null, string model = "gpt-6-luna")
    {
        var request = SimulatorFixture.Request(Blocks.Sensor, model);
        request["stream"] = true;
        request["stream_options"] = options is null ? null : JsonNode.Parse(options);
        return request;
    }

    // The fault strikes before the second half of the pieces.
    private async Task<string> HalfAsync()
    {
        using var response = await _simulator.CompleteAsync(Streamed());
        var pieces = (await EventsAsync(response))[..^1].Select(e => Text(JsonSerializer.Deserialize<JsonElement>(e))).Where(text => text.Length > 0).ToArray();
        using var reset = await _simulator.Client.DeleteAsync(new Uri("/_sim/calls", UriKind.Relative), TestContext.Current.CancellationToken);
        return string.Concat(pieces[..(pieces.Length / 2)]);
    }

    private async Task<StreamReader> BeginAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/openai/v1/chat/completions");
        request.Content = new StringContent(Streamed().ToJsonString(), Encoding.UTF8, "application/json");
        var response = await _simulator.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    // The next chunk; null at [DONE] or at the end.
    private static async Task<JsonElement?> ReadAsync(StreamReader stream, CancellationToken cancellationToken)
    {
        if (await stream.ReadLineAsync(cancellationToken) is not { } line || line == "data: [DONE]")
        {
            return null;
        }

        (await stream.ReadLineAsync(cancellationToken)).ShouldBe("");
        return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
    }

    // As what it is, and without tokens: nobody was told of any.
    private async Task CountedAsync(string outcome)
    {
        var calls = await _simulator.CallsAsync("openai");
        calls.GetProperty("outcomes").GetRawText().ShouldBe($$"""{"{{outcome}}":1}""");
        calls.GetProperty("completion_tokens").GetInt64().ShouldBe(0);
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
