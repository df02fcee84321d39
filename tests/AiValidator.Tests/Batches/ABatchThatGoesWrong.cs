using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class ABatchThatGoesWrong
{
    [Fact]
    public async Task Has_the_lines_that_failed_asked_directly_and_an_answer_that_does_not_hold_sent_back_once()
    {
        await using var service = await BatchedService.StartAsync(requests: 6);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", error_share = 0.5 });
        await service.Simulator.FaultAsync("openai", "bad_index", count: 1);
        var commands = BatchedService.Several(6);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(3);
        (await service.Simulator.CallsAsync("openai")).ShouldBe(3 + 1);
        (await service.PaidAtAsync(0.5m)).ShouldBe(2);
        (await service.PaidAtAsync(1m)).ShouldBe(3);
        (await service.CountAsync("ai_validations WHERE resolution_logic -> 'batched' = '[\"OPEN_AI\"]'")).ShouldBe(3);
        await service.OverAsync();
    }

    [Fact]
    public async Task As_a_whole_has_all_asked_directly()
    {
        await using var service = await BatchedService.StartAsync(requests: 3);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", fail = true });
        var commands = BatchedService.Several(3);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(3);
        (await service.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
    }

    [Fact]
    public async Task And_whose_direct_calls_fail_too_leaves_that_AI_out()
    {
        await using var service = await BatchedService.StartAsync(requests: 2);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", fail = true });
        await service.Simulator.FaultAsync("openai", "refusal");
        var commands = BatchedService.Several(2);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Refused && answer.Verdicts[1].Outcome == VerdictOutcome.Judged);
    }

    [Fact]
    public async Task By_expiring_keeps_what_it_answered()
    {
        await using var service = await BatchedService.StartAsync(requests: 4);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", expire_share = 0.5 });
        var commands = BatchedService.Several(4);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        ((await service.PaidAtAsync(0.5m)), (await service.PaidAtAsync(1m))).ShouldBe((2, 2));
        (await service.Simulator.CallsAsync("openai")).ShouldBe(2);
    }

    [Fact]
    public async Task By_being_late_is_cancelled_and_its_lookups_are_asked_directly()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000 });
        await using var _ = service;

        await service.LateAsync();
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(2);
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(0);
    }

    [Fact]
    public async Task By_being_late_keeps_what_it_had_answered_when_it_was_cancelled()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(4, new { provider = "openai", delay_ms = 100_000_000, cancel_ms = 100_000_000, cancel_share = 0.5 });
        await using var _ = service;

        await service.LateAsync();
        await Eventually.Async(async () => await service.Simulator.BatchStatusAsync() == "cancelling");
        (await service.CountAsync("ai_batch_requests WHERE state = 'GATHERED'")).ShouldBe(4);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", cancel_share = 0.5 });
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        ((await service.PaidAtAsync(0.5m)), (await service.PaidAtAsync(1m))).ShouldBe((2, 2));
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(2);
        (await service.Simulator.CallsAsync("openai")).ShouldBe(2);
        (await service.ReservedAfterwardsAsync()).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_not_coming_to_the_end_of_its_cancellation_is_closed_at_the_last_moment_and_its_money_stays_spent()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000, cancel_ms = 100_000_000 });
        await using var _ = service;
        var reserved = await service.Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_batch_requests");

        await service.LateAsync();
        await Eventually.Async(async () => await service.Simulator.BatchStatusAsync() == "cancelling");
        (await service.CountAsync("ai_batch_requests WHERE state = 'GATHERED'")).ShouldBe(2);
        // Half of the leeway of an hour.
        await service.LateAsync(minutes: 30);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(2);
        (await service.Simulator.BatchStatusAsync()).ShouldBe("cancelling");
        reserved.ShouldBeGreaterThan(0);
        (await service.ReservedAfterwardsAsync()).ShouldBe(reserved + answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_being_late_while_nobody_looked_is_cancelled_too()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000, cancel_ms = 100_000_000 });
        await using var _ = service;

        await service.LateAsync(minutes: 1440);
        await service.AnswersAsync(commands);

        (await service.Simulator.BatchStatusAsync()).ShouldBe("cancelling");
        (await service.PaidAtAsync(1m)).ShouldBe(2);
    }

    [Fact]
    public async Task By_being_created_unheard_of_is_found_when_it_is_late_and_cancelled()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000, cancel_share = 0.5 });
        await using var _ = service;

        await service.UnheardOfAsync(minutesLate: 0);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.Simulator.BatchStatusAsync()).ShouldBe("cancelled");
        (await service.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        ((await service.PaidAtAsync(0.5m)), (await service.PaidAtAsync(1m))).ShouldBe((1, 1));
        (await service.ReservedAfterwardsAsync()).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_being_created_unheard_of_and_ending_before_its_cancellation_keeps_all_that_it_answered()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000, ends_before_cancel = true });
        await using var _ = service;

        await service.UnheardOfAsync(minutesLate: 0);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.Simulator.BatchStatusAsync()).ShouldBe("completed");
        ((await service.PaidAtAsync(0.5m)), (await service.Simulator.CallsAsync("openai"))).ShouldBe((2, 0));
        (await service.ReservedAfterwardsAsync()).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_being_created_unheard_of_and_not_found_in_time_leaves_its_money_spent()
    {
        var (service, commands) = await BatchedService.StartCreatedAsync(2, new { provider = "openai", delay_ms = 100_000_000 });
        await using var _ = service;
        var reserved = await service.Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_batch_requests");

        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000, unavailable = true });
        await service.UnheardOfAsync(minutesLate: 1440);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(2);
        reserved.ShouldBeGreaterThan(0);
        (await service.ReservedAfterwardsAsync()).ShouldBe(reserved + answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_a_line_that_is_no_completion_has_that_one_asked_directly()
    {
        await using var service = await BatchedService.StartAsync(3, ("Ai:OpenAi:Budget:DailyUsd", "1000"));
        await service.Simulator.FaultAsync("openai", "garbage", count: 1);
        var commands = BatchedService.Several(3);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        ((await service.PaidAtAsync(0.5m)), (await service.PaidAtAsync(1m))).ShouldBe((2, 1));
        (await service.Simulator.CallsAsync("openai")).ShouldBe(1);
        (await service.ReservedAfterwardsAsync()).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task By_not_being_taken_at_all_is_given_up_in_time()
    {
        await using var service = await BatchedService.StartAsync(requests: 2);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", unavailable = true });
        var commands = BatchedService.Several(2);
        await service.SendAsync(commands);
        await service.InStateAsync("GATHERED");

        await service.LateAsync();
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.Simulator.CountAsync("openai", "files")).ShouldBe(0);
    }

    [Fact]
    public async Task Since_it_is_never_full_is_not_waited_for_longer_than_its_lookups_can_wait()
    {
        await using var service = await BatchedService.StartAsync(requests: 10);
        var command = BatchedService.Waiting(1);
        await service.SendAsync([command]);
        await service.ParkedAsync(1);

        await service.Host.Database.ExecuteAsync("UPDATE ai_batch_lookups SET answer_by = now() + interval '59 minutes'");

        (await service.AnswersAsync([command])).Single().Verdicts[0].Outcome.ShouldBe(VerdictOutcome.Judged);
        (await service.PaidAtAsync(1m)).ShouldBe(1);
    }

    [Fact]
    public async Task Because_the_key_is_wrong_leaves_that_AI_out()
    {
        await using var simulator = await SimulatorHost.StartAsync();
        await using var service = await BatchedService.StartAsync(
            1, ("Ai:OpenAi:ApiKey", "wrong"), ("Ai:Grok:ApiKey", "sim-key"), ("Ai:OpenAi:Endpoint", simulator.OpenAi.ToString()), ("Ai:Grok:Endpoint", simulator.Grok.ToString()));
        var command = BatchedService.Waiting(1);
        await service.SendAsync([command]);

        var answer = (await service.AnswersAsync([command])).Single();

        answer.Verdicts.Select(v => v.Outcome).ShouldBe([VerdictOutcome.Failed, VerdictOutcome.Judged]);
        answer.Verdicts[0].Error!.ShouldContain("refused the key");
    }
}
