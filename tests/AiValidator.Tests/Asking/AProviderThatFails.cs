using PartsCatalog.AiValidator.Asking;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class AProviderThatFails : IAsyncLifetime
{
    private SimulatorHost _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorHost.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData("error500", VerdictOutcome.Failed, 3)]
    [InlineData("reset", VerdictOutcome.Failed, 3)]
    [InlineData("rate_limited", VerdictOutcome.Failed, 3)]
    [InlineData("refusal", VerdictOutcome.Refused, 1)]
    [InlineData("malformed", VerdictOutcome.Failed, 2)]
    [InlineData("bad_index", VerdictOutcome.Failed, 2)]
    [InlineData("garbage", VerdictOutcome.Failed, 1)]
    public async Task Costs_nothing_but_its_verdict(string mode, VerdictOutcome outcome, int calls)
    {
        await _simulator.FaultAsync("openai", mode);

        var verdict = await Judge().AskAsync();

        verdict.Outcome.ShouldBe(outcome);
        verdict.Error.ShouldNotBeNullOrWhiteSpace();
        verdict.Attributes.ShouldBeEmpty();
        verdict.AnsweredAt.ShouldBeGreaterThan(verdict.AskedAt);
        (await _simulator.CallsAsync("openai")).ShouldBe(calls);
    }

    [Theory]
    [InlineData("error500")]
    [InlineData("reset")]
    [InlineData("rate_limited")]
    [InlineData("malformed")]
    [InlineData("bad_index")]
    [InlineData("slow")]
    public async Task Once_is_asked_again_and_judges(string mode)
    {
        await _simulator.FaultAsync("openai", mode, count: 1, latencyMs: 20);

        (await Judge().AskAsync()).Outcome.ShouldBe(VerdictOutcome.Judged);
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("slow")]
    public async Task To_answer_in_its_time_is_timed_out(string mode)
    {
        await _simulator.FaultAsync("openai", mode, latencyMs: 60_000);

        var verdict = await Judge(options => options.TimeoutSeconds = 0.4).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.TimedOut);
        verdict.Error.ShouldBe("It did not answer within 0.4 s.");
        (verdict.AnsweredAt - verdict.AskedAt).TotalSeconds.ShouldBeInRange(0.35, 5);
    }

    [Fact]
    public async Task Has_no_more_time_than_the_budget_of_the_lookup()
    {
        await _simulator.FaultAsync("openai", "hang");

        var judge = Judge();
        var judgement = await judge.JudgeAsync(judge.Request(), TimeSpan.FromSeconds(0.4), TestContext.Current.CancellationToken);

        judgement!.Verdict.Outcome.ShouldBe(VerdictOutcome.TimedOut);
    }

    [Fact]
    public async Task Is_paid_also_for_the_answer_that_did_not_hold()
    {
        var once = await Judge().AskAsync();
        await _simulator.FaultAsync("openai", "bad_index", count: 1);
        var repaired = await Judge().AskAsync();

        repaired.Usage.CompletionTokens.ShouldBeGreaterThan((int)(1.8 * once.Usage.CompletionTokens));
        repaired.Usage.CostUsd.ShouldBeGreaterThan(once.Usage.CostUsd);
    }

    [Fact]
    public async Task Because_of_the_key_is_not_asked_again_and_tells_no_secret()
    {
        var verdict = await Judge(options => options.ApiKey = "another-key").AskAsync();

        verdict.Error.ShouldBe("It refused the key (401); check ApiKey.");
        (await _simulator.CallsAsync("openai")).ShouldBe(1);
    }

    [Fact]
    public async Task Because_of_the_model_says_so()
    {
        var verdict = await Judge(options => options.Model = "gpt-0").AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        verdict.Error!.ShouldContain("gpt-0");
        (await _simulator.CallsAsync("openai")).ShouldBe(1);
    }

    [Fact]
    public async Task By_an_answer_that_is_too_large_is_cut_off()
    {
        var verdict = await Judge(options => options.MaximumAnswerBytes = 1024).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        (await _simulator.CallsAsync("openai")).ShouldBe(1);
    }

    [Fact]
    public async Task By_an_answer_that_breaks_off_at_its_limit_says_which()
    {
        var verdict = await Judge(options => options.MaximumOutputTokens = 100).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        verdict.Error!.ShouldContain("MaximumOutputTokens");
    }

    [Fact]
    public async Task Is_left_alone_after_a_while()
    {
        await _simulator.FaultAsync("openai", "error500");
        var judge = Judge(options => (options.Retries, options.BreakAfterCalls) = (0, 5));
        for (var i = 0; i < 5; i++)
        {
            await judge.AskAsync();
        }

        var verdict = await judge.AskAsync();

        verdict.Error!.ShouldStartWith("Not asked");
        (await _simulator.CallsAsync("openai")).ShouldBe(5);
    }

    [Fact]
    public async Task That_nobody_listens_to_is_a_verdict_too()
    {
        var endpoint = _simulator.OpenAi;
        await _simulator.DisposeAsync();

        var verdict = await Judges.Create(Judges.Options(endpoint)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Failed);
        verdict.Error!.ShouldStartWith("It could not be reached");
        _simulator = await SimulatorHost.StartAsync();
    }

    [Fact]
    public async Task Is_no_failure_when_the_service_stops()
    {
        await _simulator.FaultAsync("openai", "hang");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        var judge = Judge();
        await Should.ThrowAsync<OperationCanceledException>(() => judge.JudgeAsync(judge.Request(), TimeSpan.FromSeconds(30), stop.Token));
    }

    private AiJudge Judge(Action<AiModelOptions>? change = null)
    {
        var options = Judges.Options(_simulator.OpenAi);
        change?.Invoke(options);
        return Judges.Create(options);
    }
}
