using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class LookupsThatCanWait
{
    [Fact]
    public async Task Are_answered_by_one_batch_at_half_the_price()
    {
        await using var service = await BatchedService.StartAsync(requests: 4);
        ValidatePart[] commands = [.. BatchedService.Several(4).Select(command => Lookup.WithRound(command, 2))];

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        await Eventually.Async(() => service.Orchestrator.Rounds.Count(round => round is { Round: 2, Verdicts.Count: 2 }) == 4);
        answers.ShouldAllBe(answer => answer.Round == 2 && answer.Verdicts.Count == 2 && answer.Verdicts.All(v => v.Outcome == VerdictOutcome.Judged && v.Usage.CostUsd > 0));
        (await CountsAsync(service, "openai")).ShouldBe((Files: 1, Batches: 1, Answers: 4, Calls: 0));
        (await CountsAsync(service, "grok")).ShouldBe((Files: 0, Batches: 0, Answers: 0, Calls: 4));
        (await service.PaidAtAsync(0.5m)).ShouldBe(4);
        (await service.CountAsync("ai_validations WHERE resolution_logic -> 'batched' = '[\"OPEN_AI\"]' AND cost_usd = openai_cost_usd + grok_cost_usd AND openai_generated_title <> ''")).ShouldBe(4);
        (await service.Host.Database.ScalarAsync<decimal>("SELECT sum(cost_usd) FROM ai_spending WHERE validator = 'OpenAi'"))
            .ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
        await service.OverAsync();
    }

    [Fact]
    public async Task Cost_half_of_what_the_same_tokens_cost_directly()
    {
        await using var service = await BatchedService.StartAsync(requests: 2, ("Ai:CacheDays", "0"));
        var commands = BatchedService.Several(2);
        await service.SendAsync(commands);
        await service.AnswersAsync(commands);

        await service.Orchestrator.AskAsync(commands[0] with { SessionId = Guid.NewGuid(), AnswerBy = null });

        (await service.PaidAtAsync(0.5m)).ShouldBe(2);
        (await service.PaidAtAsync(1m)).ShouldBe(1);
        (await service.CountAsync(
            "ai_validations one JOIN ai_validations other ON one.openai_request_key = other.openai_request_key AND one.session_id < other.session_id "
            + "AND one.openai_completion_tokens = other.openai_completion_tokens")).ShouldBe(1);
    }

    [Fact]
    public async Task Wait_without_holding_up_one_that_somebody_waits_for()
    {
        await using var service = await BatchedService.StartAsync(requests: 10);
        var waiting = BatchedService.Waiting(1);
        await service.SendAsync([waiting]);
        await service.ParkedAsync(1);

        var answer = await service.Orchestrator.AskAsync(BatchedService.Waiting(2) with { AnswerBy = null });

        answer.Verdicts.ShouldAllBe(v => v.Outcome == VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(1);
        (await service.CountAsync("ai_batch_requests WHERE state = 'WAITING' AND validator = 'OpenAi'")).ShouldBe(1);
        service.Orchestrator.Answers.ShouldAllBe(other => other.SessionId != waiting.SessionId);
    }

    [Fact]
    public async Task Are_not_streamed_where_answers_that_somebody_waits_for_are()
    {
        await using var service = await BatchedService.StartAsync(1, ("Ai:OpenAi:Stream", "true"));
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000 });
        // It makes the request's fixed part, which the batch's line has too.
        (await service.Orchestrator.AskAsync(BatchedService.Waiting(1) with { AnswerBy = null })).Verdicts.ShouldAllBe(v => v.Outcome == VerdictOutcome.Judged);
        var waiting = BatchedService.Waiting(2);
        await service.SendAsync([waiting]);
        await service.InStateAsync("CREATED");

        var line = (await service.Simulator.LinesAsync(await service.Host.Database.ScalarAsync<string>("SELECT file_id FROM ai_batches"))).ShouldHaveSingleItem();
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai" });
        var answer = (await service.AnswersAsync([waiting])).Single();

        var body = line.GetProperty("body");
        (body.TryGetProperty("stream", out _), body.TryGetProperty("stream_options", out _)).ShouldBe((false, false));
        body.GetProperty("messages").GetArrayLength().ShouldBe(2);
        answer.Verdicts[0].Outcome.ShouldBe(VerdictOutcome.Judged);
        (await service.PaidAtAsync(0.5m)).ShouldBe(1);
        (await service.PaidAtAsync(1m)).ShouldBe(1);
    }

    [Fact]
    public async Task But_not_long_enough_are_answered_at_once()
    {
        await using var service = await BatchedService.StartAsync(requests: 10);

        // 24 hours of the provider, 10 to gather, 1 to ask directly.
        var answer = await service.Orchestrator.AskAsync(BatchedService.Waiting(1, hours: 34));

        answer.Verdicts.Count.ShouldBe(2);
        (await service.PaidAtAsync(1m)).ShouldBe(1);
        (await service.CountAsync("ai_batch_lookups")).ShouldBe(0);
    }

    [Fact]
    public async Task Are_answered_at_once_where_the_batch_API_is_not_switched_on()
    {
        await using var service = await BatchedService.StartAsync(requests: 1, ("Ai:OpenAi:Batch:Enabled", "false"));

        (await service.Orchestrator.AskAsync(BatchedService.Waiting(1))).Verdicts.Count.ShouldBe(2);

        (await CountsAsync(service, "openai")).ShouldBe((Files: 0, Batches: 0, Answers: 0, Calls: 1));
    }

    [Fact]
    public async Task Are_answered_at_once_from_what_is_known()
    {
        await using var service = await BatchedService.StartAsync(requests: 10);
        var known = BatchedService.Waiting(1);
        await service.Orchestrator.AskAsync(known with { SessionId = Guid.NewGuid(), AnswerBy = null });

        var answer = await service.Orchestrator.AskAsync(known);

        answer.Verdicts.ShouldAllBe(v => v.FromCache == true && v.Usage.CostUsd == 0);
        (await service.CountAsync("ai_batch_lookups")).ShouldBe(0);
    }

    [Fact]
    public async Task With_equal_claims_are_one_line()
    {
        await using var service = await BatchedService.StartAsync(requests: 2);
        var equal = BatchedService.Waiting(1);
        ValidatePart[] commands = [equal, equal with { SessionId = Guid.NewGuid() }, equal with { SessionId = Guid.NewGuid() }];

        await service.SendAsync(commands);
        await service.ParkedAsync(3);
        // Only the other question makes two requests of what waits.
        var other = BatchedService.Waiting(2);
        await service.SendAsync([other]);
        var answers = await service.AnswersAsync([.. commands, other]);

        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(2);
        answers.Select(answer => answer.Verdicts[0]).ShouldAllBe(v => v.Outcome == VerdictOutcome.Judged);
        answers.Count(answer => answer.Verdicts[0].FromCache == true).ShouldBe(2);
    }

    [Fact]
    public async Task Delivered_again_are_asked_once()
    {
        await using var service = await BatchedService.StartAsync(requests: 2);
        var commands = BatchedService.Several(2);
        await service.SendAsync([commands[0], commands[0]]);
        await service.ParkedAsync(1);
        await service.SendAsync([commands[1]]);
        var answers = await service.AnswersAsync(commands);
        await service.OverAsync();

        // The copy that came first may be answered by now, or not yet.
        var before = service.Orchestrator.Answers.Count(answer => answer.SessionId == commands[0].SessionId);
        await service.SendAsync([commands[0]]);
        await Eventually.Async(() => service.Orchestrator.Answers.Count(answer => answer.SessionId == commands[0].SessionId) > before);

        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(2);
        (await service.Simulator.CallsAsync("openai")).ShouldBe(0);
        service.Orchestrator.Answers[^1].Verdicts[0].Usage.CostUsd.ShouldBe(answers.Single(a => a.SessionId == commands[0].SessionId).Verdicts[0].Usage.CostUsd);
    }

    [Fact]
    public async Task In_the_mode_Escalate_ask_the_second_only_where_the_first_leaves_doubt()
    {
        await using var service = await BatchedService.StartAsync(requests: 2, ("Ai:Mode", "Escalate"), ("Ai:ConfidentFrom", "0.5"));
        var clear = Lookup.Of(
            Lookup.Source("ENCOMPASS", ("manufacturer", "GE"), ("part_title", "GE WR55X10025 Refrigerator Temperature Sensor"), ("primary_department", "Refrigeration"), ("color", "white")),
            Lookup.Source("MARCONE", ("manufacturer", "GE"), ("color", "white"))) with
        { AnswerBy = TimeProvider.System.GetUtcNow().AddHours(48) };
        var contested = BatchedService.Waiting(1) with
        {
            Claims = [Lookup.Source("ENCOMPASS", ("manufacturer", "GE"), ("msrp", "10.00")), Lookup.Source("MARCONE", ("manufacturer", "LG"), ("msrp", "90.00"))],
        };

        await service.SendAsync([clear, contested]);
        var answers = await service.AnswersAsync([clear, contested]);

        (await CountsAsync(service, "openai")).ShouldBe((Files: 1, Batches: 1, Answers: 2, Calls: 0));
        var second = answers.Single(answer => answer.SessionId == contested.SessionId);
        second.Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.OpenAi, ValidatorName.Grok]);
        (await service.CountAsync($"ai_validations WHERE session_id = '{contested.SessionId}' AND resolution_logic->>'mode' = 'ESCALATE' AND jsonb_array_length(resolution_logic->'doubts') > 0")).ShouldBe(1);
        answers.Single(answer => answer.SessionId == clear.SessionId).Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.OpenAi]);
        (await service.Simulator.CallsAsync("grok")).ShouldBe(1);
    }

    private static async Task<(long Files, long Batches, long Answers, long Calls)> CountsAsync(BatchedService service, string provider) => (
        await service.Simulator.CountAsync(provider, "files"), await service.Simulator.CountAsync(provider, "batches"),
        await service.Simulator.CountAsync(provider, "batch_answers"), await service.Simulator.CallsAsync(provider));
}
