using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class AnswersThatAreKnown : IAsyncLifetime
{
    private ValidatorHost _host = null!;
    private Answering _orchestrator = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ValidatorHost.StartAsync();
        _orchestrator = await Answering.StartAsync(_host.Broker);
    }

    public async ValueTask DisposeAsync()
    {
        await _orchestrator.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Are_taken_for_another_lookup_with_the_same_claims()
    {
        var first = await _orchestrator.AskAsync(Lookup.Sensor());
        var calls = await CallsAsync();

        var second = await _orchestrator.AskAsync(Lookup.Sensor());

        (await CallsAsync()).ShouldBe(calls);
        second.Verdicts.ShouldAllBe(v => v.Outcome == VerdictOutcome.Judged && v.FromCache == true && v.Usage.CostUsd == 0);
        second.Verdicts.Select(v => v.Attributes.Count).ShouldBe(first.Verdicts.Select(v => v.Attributes.Count));
        first.Verdicts.ShouldAllBe(v => v.FromCache == null);
    }

    [Fact]
    public async Task Are_taken_by_every_replica()
    {
        await _orchestrator.AskAsync(Lookup.Sensor());
        var calls = await CallsAsync();

        await using var replica = await _host.StartReplicaAsync();
        await using var other = await Answering.StartAsync(replica.Broker);
        (await other.AskAsync(Lookup.Sensor())).Verdicts.ShouldAllBe(v => v.FromCache == true);

        (await CallsAsync()).ShouldBe(calls);
    }

    [Theory]
    [InlineData("Ai:Grok:Model", "grok-4.7-fast")]
    [InlineData("Ai:Grok:PromptVersion", "v1")]
    [InlineData("Ai:CacheDays", "0")]
    public async Task Are_not_those_to_another_model_or_prompt_nor_those_too_old(string key, string value)
    {
        await _orchestrator.AskAsync(Lookup.Sensor());
        var calls = await _host.Simulator.CallsAsync("grok");

        await using var replica = await _host.StartReplicaAsync((key, value));
        await using var other = await Answering.StartAsync(replica.Broker);
        var answer = await other.AskAsync(Lookup.Sensor());

        answer.Verdicts.Single(v => v.Validator == ValidatorName.Grok).FromCache.ShouldBeNull();
        (await _host.Simulator.CallsAsync("grok")).ShouldBe(calls + 1);
    }

    [Fact]
    public async Task Are_not_those_about_other_claims()
    {
        await _orchestrator.AskAsync(Lookup.Sensor());

        var command = Lookup.Sensor();
        var answer = await _orchestrator.AskAsync(command with { Claims = [.. command.Claims.Skip(1)] });

        answer.Verdicts.ShouldAllBe(v => v.FromCache == null && v.Usage.CostUsd > 0);
    }

    [Fact]
    public async Task Are_not_those_about_claims_that_only_look_the_same()
    {
        await _orchestrator.AskAsync(Coloured("white", "black"));

        // The question shows neither the hidden character nor the difference; the record would get a value that nobody stated.
        var answer = await _orchestrator.AskAsync(Coloured("wh\u200Bite", "black"));

        answer.Verdicts.ShouldAllBe(v => v.FromCache == null);

        static ValidatePart Coloured(string one, string other) => Lookup.Of(Lookup.Source("ENCOMPASS", ("color", one)), Lookup.Source("MARCONE", ("color", other)));
    }

    [Fact]
    public async Task Are_no_failures()
    {
        await _host.Simulator.FaultAsync("grok", "refusal", count: 1);
        await _orchestrator.AskAsync(Lookup.Sensor());

        var second = await _orchestrator.AskAsync(Lookup.Sensor());

        second.Verdicts.Single(v => v.Validator == ValidatorName.Grok).Outcome.ShouldBe(VerdictOutcome.Judged);
        second.Verdicts.Single(v => v.Validator == ValidatorName.Grok).FromCache.ShouldBeNull();
    }

    [Fact]
    public async Task Are_asked_for_once_when_many_lookups_ask_at_the_same_time()
    {
        await _host.Simulator.FaultAsync("openai", "slow", latencyMs: 3_000);
        await _host.Simulator.FaultAsync("grok", "slow", latencyMs: 3_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _orchestrator.AskAsync(Lookup.Sensor())));

        (await CallsAsync()).ShouldBe(2);
        answers.ShouldAllBe(answer => answer.Verdicts.Count == 2 && answer.Verdicts.All(v => v.Outcome == VerdictOutcome.Judged));
        // Each AI is paid once; it need not be the same lookup that was first with both.
        answers.SelectMany(answer => answer.Verdicts).Where(v => v.Usage.CostUsd > 0).Select(v => v.Validator).Order().ShouldBe([ValidatorName.OpenAi, ValidatorName.Grok]);
    }

    private async Task<long> CallsAsync() => await _host.Simulator.CallsAsync("openai") + await _host.Simulator.CallsAsync("grok");
}
