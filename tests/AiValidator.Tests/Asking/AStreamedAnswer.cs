using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class AStreamedAnswer : IAsyncLifetime
{
    private SimulatorHost _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorHost.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public async Task Is_the_same_verdict_at_the_same_price(string provider)
    {
        var (endpoint, model) = provider == "grok" ? (_simulator.Grok, "grok-4.7") : (_simulator.OpenAi, "gpt-6-luna");
        var whole = await Judges.Create(Judges.Options(endpoint, model, provider)).AskAsync();
        // The second one has the fixed part cached.
        whole = await Judges.Create(Judges.Options(endpoint, model, provider)).AskAsync();

        var streamed = await Streaming(endpoint, options => (options.Model, options.PromptFamily) = (model, provider)).AskAsync();

        streamed.Outcome.ShouldBe(VerdictOutcome.Judged);
        streamed.Attributes.ShouldBe(whole.Attributes);
        (streamed.Title, streamed.Description).ShouldBe((whole.Title, whole.Description));
        streamed.Usage.ShouldBe(whole.Usage);
        streamed.Usage.IsEstimated.ShouldBeNull();
    }

    [Theory]
    [InlineData("error500", VerdictOutcome.Failed, 3, "500")]
    [InlineData("reset", VerdictOutcome.Failed, 3, "could not be reached")]
    [InlineData("rate_limited", VerdictOutcome.Failed, 3, "429")]
    [InlineData("refusal", VerdictOutcome.Refused, 1, "It declined: I'm sorry, but I can't help with that.")]
    [InlineData("malformed", VerdictOutcome.Failed, 2, "did not hold")]
    [InlineData("bad_index", VerdictOutcome.Failed, 2, "did not hold")]
    [InlineData("garbage", VerdictOutcome.Failed, 1, "no chat completion")]
    [InlineData("cut", VerdictOutcome.Failed, 3, "could not be reached")]
    [InlineData("broken_chunk", VerdictOutcome.Failed, 1, "no chat completion")]
    [InlineData("endless", VerdictOutcome.Failed, 2, "did not hold")]
    [InlineData("stall", VerdictOutcome.TimedOut, 3, "Its answer stopped: no token within 1.5 s.")]
    [InlineData("hang", VerdictOutcome.TimedOut, 3, "It did not begin to answer within 2.5 s.")]
    public async Task That_fails_costs_nothing_but_its_verdict(string mode, VerdictOutcome outcome, int calls, string mentions)
    {
        await _simulator.FaultAsync("openai", mode);

        var verdict = await PatientEnoughFor(mode).AskAsync();

        verdict.Outcome.ShouldBe(outcome);
        verdict.Error!.ShouldContain(mentions);
        verdict.Attributes.ShouldBeEmpty();
        (await _simulator.CallsAsync("openai")).ShouldBe(calls);
    }

    [Theory]
    [InlineData("stall")]
    [InlineData("hang")]
    [InlineData("cut")]
    [InlineData("endless")]
    [InlineData("bad_index")]
    public async Task That_fails_once_is_asked_for_again_within_the_same_lookup(string mode)
    {
        await _simulator.FaultAsync("openai", mode, count: 1);

        // The answer that comes after it must have begun in that time, on a busy machine too.
        (await PatientEnoughFor(mode, first: 3, between: 2).AskAsync()).Outcome.ShouldBe(VerdictOutcome.Judged);
    }

    [Fact]
    public async Task That_never_ends_is_read_no_further_than_shows_it()
    {
        await _simulator.FaultAsync("openai", "endless", count: 1);

        var verdict = await Streaming(_simulator.OpenAi).AskAsync();

        // Nobody reported the call that was given up: it is counted from what was read, well under the 4,000 tokens of the limit.
        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Usage.IsEstimated.ShouldBe(true);
        verdict.Usage.CompletionTokens.ShouldBeInRange(300, 2500);
    }

    [Fact]
    public async Task That_is_longer_than_was_allowed_is_hung_up_on()
    {
        await using var provider = await StreamingProvider.StartAsync([StreamingProvider.Chunk("""{"title":" """), .. Enumerable.Repeat(StreamingProvider.Chunk("on and "), 100), null]);

        var verdict = await Streaming(provider.Endpoint, options => options.MaximumOutputTokens = 100).AskAsync();

        await provider.HungUp.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        verdict.Error.ShouldBe("Its answer was cut at 100 tokens; raise MaximumOutputTokens.");
        provider.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Has_a_limit_of_bytes()
    {
        var verdict = await Streaming(_simulator.OpenAi, options => options.MaximumAnswerBytes = 1024).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        verdict.Error.ShouldBe("Its answer is larger than 1024 bytes.");
        (await _simulator.CallsAsync("openai")).ShouldBe(1);
    }

    [Fact]
    public async Task Has_a_limit_of_bytes_in_a_single_event_too()
    {
        await using var provider = await StreamingProvider.StartAsync([new string('x', 1_000_000), null]);

        var verdict = await Streaming(provider.Endpoint, options => (options.MaximumAnswerBytes, options.MaximumOutputTokens) = (1024, 100)).AskAsync();

        verdict.Error!.ShouldContain("larger than");
        provider.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData("I think that the price is 28.95. ")]
    [InlineData("""{"verdict": """)]
    [InlineData("[")]
    public async Task That_does_not_begin_as_the_schema_says_is_hung_up_on_and_repaired(string beginning)
    {
        await using var provider = await StreamingProvider.StartAsync([StreamingProvider.Chunk(beginning), null], [StreamingProvider.Chunk(Good, "stop"), "[DONE]"]);

        // With so much patience between tokens, only what has been read can end the first answer before the lookup's time is over.
        var verdict = await Streaming(provider.Endpoint, options => options.BetweenTokensSeconds = 60).AskAsync();

        await provider.HungUp.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        provider.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Without_usage_is_counted_from_characters_and_marked()
    {
        await using var provider = await StreamingProvider.StartAsync([StreamingProvider.Chunk(Good[..20]), StreamingProvider.Chunk(Good[20..], "stop"), "[DONE]"]);

        var judge = Streaming(provider.Endpoint);
        var verdict = await judge.AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Usage.IsEstimated.ShouldBe(true);
        verdict.Usage.PromptTokens.ShouldBe(CallEstimate.Tokens(Judges.Options(provider.Endpoint), judge.Request().Prompt, Judges.Question.Data.Length));
        verdict.Usage.CompletionTokens.ShouldBe((int)Math.Ceiling(Good.Length / 3.5));
        verdict.Usage.CostUsd.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Of_Azure_and_xAI_is_read_too()
    {
        // Azure begins with what its filter says, without a choice; xAI reasons in a field of its own and tells the usage with every chunk.
        const string filter = """{"choices":[],"created":0,"id":"","model":"","object":"","prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]}""";
        const string reasoning = """{"id":"1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","reasoning_content":"First, the price."}}],"usage":{"prompt_tokens":100,"completion_tokens":0,"total_tokens":105}}""";
        const string usage = """{"id":"1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[],"usage":{"prompt_tokens":100,"completion_tokens":10,"total_tokens":115,"completion_tokens_details":{"reasoning_tokens":5}}}""";
        await using var provider = await StreamingProvider.StartAsync([filter, reasoning, StreamingProvider.Chunk(Good, "stop"), usage, "[DONE]"]);

        var verdict = await Streaming(provider.Endpoint).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        (verdict.Usage.PromptTokens, verdict.Usage.CompletionTokens, verdict.Usage.IsEstimated).ShouldBe((100, 15, null));
    }

    [Fact]
    public async Task That_only_keeps_the_connection_alive_has_not_begun()
    {
        const string empty = """{"id":"1","object":"chat.completion.chunk","created":1790000000,"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}""";
        await using var provider = await StreamingProvider.StartAsync([empty, empty, null]);

        var verdict = await Streaming(provider.Endpoint, options => (options.FirstTokenSeconds, options.Retries) = (0.4, 0)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.TimedOut);
        verdict.Error.ShouldBe("It did not begin to answer within 0.4 s.");
    }

    private const string Good =
        """
        {"part_match_confidence":0.9,"agreed_confidence":0.95,"attributes":[
          {"attribute":"msrp","choice":0,"proposal":null,"confidence":0.9,"reason":null},
          {"attribute":"box_length_in","choice":1,"proposal":null,"confidence":0.8,"reason":"Plausible."}],"conflicts":[],"suspicious":[],"recommendations":[],"title":"","description":""}
        """;

    // Impatient only where waiting is what fails: on a busy machine so little patience fails by itself.
    private AiJudge PatientEnoughFor(string mode, double first = 2.5, double between = 1.5) => Streaming(_simulator.OpenAi, options =>
    {
        if (mode is "stall" or "hang")
        {
            (options.FirstTokenSeconds, options.BetweenTokensSeconds) = (first, between);
        }
    });

    private static AiJudge Streaming(Uri endpoint, Action<AiModelOptions>? change = null)
    {
        var options = Judges.Options(endpoint);
        options.Stream = true;
        change?.Invoke(options);
        return Judges.Create(options, options.PromptFamily == "grok" ? ValidatorName.Grok : ValidatorName.OpenAi);
    }
}
