using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class ALookupOnRealServers(ALookupOnRealServers.Fixture fixture) : IClassFixture<ALookupOnRealServers.Fixture>, IAsyncLifetime
{
    private ValidatorHost Host => fixture.Host;

    public async ValueTask InitializeAsync()
    {
        await Host.Simulator.FaultAsync("openai", "none");
        await Host.Simulator.FaultAsync("grok", "none");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Is_answered_by_both_AIs_and_kept()
    {
        var command = Lookup.Sensor();

        var answer = await fixture.Orchestrator.AskAsync(command);

        answer.Verdicts.Select(v => (v.Validator, v.Outcome)).ShouldBe([(ValidatorName.OpenAi, VerdictOutcome.Judged), (ValidatorName.Grok, VerdictOutcome.Judged)]);
        answer.Verdicts.ShouldAllBe(v => v.Usage.CostUsd > 0 && v.Attributes.Count == 4);
        (await CountAsync(command, "openai_outcome = 'Judged' AND grok_outcome = 'Judged' AND openai_prompt = 'openai/validate-v2+content-v2' AND openai_model = 'gpt-6-luna'")).ShouldBe(1);
        (await CountAsync(command, "ai_agreement_score BETWEEN 0 AND 1 AND cost_usd = openai_cost_usd + grok_cost_usd AND part_key = 'GE:WR55X10025'")).ShouldBe(1);
        (await CountAsync(command, "openai_confidence_scores ? 'msrp' AND length(openai_generated_title) >= 50 AND cardinality(grok_conflicts_found) > 0")).ShouldBe(1);
        (await CountAsync(command, "openai_response_timestamp > openai_request_timestamp AND openai_prompt_tokens > openai_cached_tokens")).ShouldBe(1);
    }

    [Fact]
    public async Task That_says_its_round_is_handed_to_consensus_with_the_verdicts()
    {
        var command = Lookup.WithRound(Lookup.Sensor(), 3);

        var answer = await fixture.Orchestrator.AskAsync(command);

        answer.Round.ShouldBe(3);
        var round = await Eventually.GetAsync(() => Task.FromResult(fixture.Orchestrator.Rounds.SingleOrDefault(round => round.SessionId == command.SessionId)));
        round.Round.ShouldBe(3);
        round.Part.ShouldBe(command.Part);
        round.AskedAt.ShouldBe(command.Next!.AskedAt);
        round.Sources.ShouldBe(command.Next.Sources);
        round.Claims.Select(claims => claims.Source).ShouldBe(command.Claims.Select(claims => claims.Source));
        round.Verdicts.Select(Comparable).ShouldBe(answer.Verdicts.Select(Comparable));
    }

    [Fact]
    public async Task That_says_no_round_is_not_handed_on()
    {
        var command = Lookup.Sensor();
        (await fixture.Orchestrator.AskAsync(command)).Round.ShouldBeNull();

        // Asked later and handed on: what was sent before is there by then.
        var later = Lookup.WithRound(Lookup.Sensor(), 1);
        await fixture.Orchestrator.AskAsync(later);
        await Eventually.Async(() => fixture.Orchestrator.Rounds.Any(round => round.SessionId == later.SessionId));
        fixture.Orchestrator.Rounds.ShouldNotContain(round => round.SessionId == command.SessionId);
    }

    [Fact]
    public async Task That_cannot_be_kept_is_not_answered_until_it_is()
    {
        var command = Lookup.WithRound(Lookup.Sensor(), 1);
        await Host.Database.RefuseAsync("ai_validations", command.SessionId, times: 2);

        await fixture.Orchestrator.AskAsync(command);

        // What was refused would have been answered before.
        fixture.Orchestrator.Answers.Count(answer => answer.SessionId == command.SessionId).ShouldBe(1);
        await Eventually.Async(() => fixture.Orchestrator.Rounds.Any(round => round.SessionId == command.SessionId));
        fixture.Orchestrator.Rounds.Count(round => round.SessionId == command.SessionId).ShouldBe(1);
        (await CountAsync(command, "true")).ShouldBe(1);
    }

    [Fact]
    public async Task Delivered_again_is_answered_from_the_store_without_a_call()
    {
        var command = Lookup.Sensor();
        var first = await fixture.Orchestrator.AskAsync(command);
        var calls = await CallsAsync();

        await fixture.Orchestrator.SendAsync(command);
        await Eventually.Async(() => fixture.Orchestrator.Answers.Count(a => a.SessionId == command.SessionId) == 2);

        (await CallsAsync()).ShouldBe(calls);
        var second = fixture.Orchestrator.Answers.Last(a => a.SessionId == command.SessionId);
        second.Verdicts.Select(Comparable).ShouldBe(first.Verdicts.Select(Comparable));
        (await CountAsync(command, "true")).ShouldBe(1);
    }

    [Fact]
    public async Task Asked_in_another_attempt_is_judged_again()
    {
        var session = Guid.NewGuid();
        await fixture.Orchestrator.AskAsync(Lookup.Sensor(session));
        var calls = await CallsAsync();

        await fixture.Orchestrator.AskAsync(Lookup.Sensor(session, attempt: 2));

        (await CallsAsync()).ShouldBe(calls + 2);
        (await CountAsync(Lookup.Sensor(session), "true")).ShouldBe(2);
    }

    [Theory]
    [InlineData("openai", "error500", VerdictOutcome.Failed)]
    [InlineData("openai", "refusal", VerdictOutcome.Refused)]
    [InlineData("grok", "hang", VerdictOutcome.TimedOut)]
    [InlineData("grok", "bad_index", VerdictOutcome.Failed)]
    public async Task With_one_AI_down_has_the_others_verdict(string provider, string mode, VerdictOutcome outcome)
    {
        await Host.Simulator.FaultAsync(provider, mode);

        var answer = await fixture.Orchestrator.AskAsync(Lookup.Sensor());

        var down = provider == "openai" ? ValidatorName.OpenAi : ValidatorName.Grok;
        answer.Verdicts.Single(v => v.Validator == down).Outcome.ShouldBe(outcome);
        answer.Verdicts.Single(v => v.Validator != down).Outcome.ShouldBe(VerdictOutcome.Judged);
    }

    [Fact]
    public async Task With_both_AIs_down_is_answered_all_the_same()
    {
        await Host.Simulator.FaultAsync("openai", "malformed");
        await Host.Simulator.FaultAsync("grok", "reset");
        var command = Lookup.Sensor();

        var answer = await fixture.Orchestrator.AskAsync(command);

        answer.Verdicts.ShouldAllBe(v => v.Outcome == VerdictOutcome.Failed);
        (await CountAsync(command, "ai_agreement_score IS NULL AND openai_error <> '' AND grok_error <> ''")).ShouldBe(1);
    }

    [Fact]
    public async Task Without_anything_to_judge_is_answered_without_a_call()
    {
        var calls = await CallsAsync();

        var answer = await fixture.Orchestrator.AskAsync(Lookup.Of());

        answer.Verdicts.ShouldBeEmpty();
        (await CallsAsync()).ShouldBe(calls);
    }

    private static string Comparable(AiVerdict verdict) => System.Text.Json.JsonSerializer.Serialize(
        verdict with { AskedAt = default, AnsweredAt = default }, Contracts.Json.ContractJson.Options);

    private async Task<long> CallsAsync() => await Host.Simulator.CallsAsync("openai") + await Host.Simulator.CallsAsync("grok");

    private Task<long> CountAsync(ValidatePart command, string condition) =>
        Host.Database.ScalarAsync<long>($"SELECT count(*) FROM ai_validations WHERE session_id = '{command.SessionId}' AND {condition}");

    public sealed class Fixture : IAsyncLifetime
    {
        public ValidatorHost Host { get; private set; } = null!;

        public Answering Orchestrator { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            // The breaker has tests of its own; here every fault is to reach the provider.
            Host = await ValidatorHost.StartAsync(
                ("Ai:OpenAi:BreakAfterCalls", "1000"), ("Ai:Grok:BreakAfterCalls", "1000"), ("Ai:Grok:TimeoutSeconds", "6"),
                // Answers that are taken again have tests of their own; here every lookup is to be asked.
                ("Ai:CacheDays", "0"));
            Orchestrator = await Answering.StartAsync(Host.Broker);
        }

        public async ValueTask DisposeAsync()
        {
            await Orchestrator.DisposeAsync();
            await Host.DisposeAsync();
        }
    }
}
