using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class LimitsOfAnAi : IAsyncLifetime
{
    private SimulatorHost _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorHost.StartAsync();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Of_calls_a_minute_make_further_lookups_wait_within_their_time()
    {
        var options = Judges.Options(_simulator.OpenAi);
        options.RequestsPerMinute = 1;
        var judge = Judges.Create(options);

        var first = await judge.AskAsync();
        var second = await judge.JudgeAsync(judge.Request(), TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);

        first.Outcome.ShouldBe(VerdictOutcome.Judged);
        second!.Verdict.Outcome.ShouldBe(VerdictOutcome.TimedOut);
        (await _simulator.CallsAsync("openai")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_calls_a_minute_let_a_burst_of_a_tenth_through_at_once()
    {
        var options = Judges.Options(_simulator.OpenAi);
        options.RequestsPerMinute = 100;
        var judge = Judges.Create(options);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => judge.AskAsync()));

        verdicts.ShouldAllBe(verdict => verdict.Outcome == VerdictOutcome.Judged);
    }

    [Fact]
    public async Task Of_open_calls_let_one_after_the_other_through()
    {
        await _simulator.FaultAsync("openai", "slow", latencyMs: 300);
        var options = Judges.Options(_simulator.OpenAi);
        options.MaximumParallelCalls = 1;
        var judge = Judges.Create(options);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => judge.AskAsync()));

        verdicts.ShouldAllBe(verdict => verdict.Outcome == VerdictOutcome.Judged);
        // From the first question to the last answer: what a busy machine adds only makes it longer.
        (verdicts.Max(verdict => verdict.AnsweredAt) - verdicts.Min(verdict => verdict.AskedAt)).TotalMilliseconds.ShouldBeGreaterThan(850);
    }
}
