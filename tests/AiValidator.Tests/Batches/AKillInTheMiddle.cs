using PartsCatalog.Contracts.Validation;
using PartsCatalog.TestSupport;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class AKillInTheMiddle
{
    [Fact]
    public async Task Of_creating_a_batch_creates_no_second_one()
    {
        await using var service = await BatchedService.StartAsync(requests: 3);
        // The provider has the batch, and we do not know: as after a kill before its id is written down.
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", lost_replies = 1 });
        var commands = BatchedService.Several(3);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await service.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(3);
        (await service.PaidAtAsync(0.5m)).ShouldBe(3);
    }

    [Fact]
    public async Task Of_uploading_leaves_a_file_and_nothing_to_pay()
    {
        await using var service = await BatchedService.StartAsync(requests: 3);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", lost_uploads = 1 });
        var commands = BatchedService.Several(3);

        await service.SendAsync(commands);
        await service.AnswersAsync(commands);

        (await service.Simulator.CountAsync("openai", "files")).ShouldBe(2);
        (await service.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        (await service.PaidAtAsync(0.5m)).ShouldBe(3);
    }

    [Fact]
    public async Task Of_taking_up_counts_every_answer_once()
    {
        const int lookups = 250;
        await using var service = await BatchedService.StartAsync(
            lookups, ("Ai:Grok:Enabled", "false"), ("Ai:OpenAi:Budget:DailyUsd", "1000"));
        // After the first hundred are kept, the rest breaks off; so does the second download.
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", cut_downloads = 2, delay_ms = 500 });
        var commands = BatchedService.Several(lookups);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);
        await service.OverAsync();

        answers.ShouldAllBe(answer => answer.Verdicts.Single().Outcome == VerdictOutcome.Judged);
        (await service.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(lookups);
        (await service.Simulator.CallsAsync("openai")).ShouldBe(0);
        (await service.PaidAtAsync(0.5m)).ShouldBe(lookups);
        (await service.Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_budget")).ShouldBe(answers.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task Of_answering_answers_again_from_what_was_kept()
    {
        await using var service = await BatchedService.StartAsync(requests: 1);
        // The answer is with the broker, and the lookup cannot be forgotten.
        await service.Host.Database.ExecuteAsync(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$; "
            + "CREATE TRIGGER refuse BEFORE DELETE ON ai_batch_lookups FOR EACH ROW EXECUTE FUNCTION refuse()");
        var command = BatchedService.Waiting(1);
        await service.SendAsync([command]);
        await Eventually.Async(() => service.Orchestrator.Answers.Count >= 2);

        await service.Host.Database.ExecuteAsync("DROP TRIGGER refuse ON ai_batch_lookups");
        await service.OverAsync();

        service.Orchestrator.Answers.ShouldAllBe(answer => answer.SessionId == command.SessionId && answer.Verdicts.Count == 2);
        service.Orchestrator.Answers.Select(answer => answer.Verdicts.Sum(v => v.Usage.CostUsd)).Distinct().ShouldHaveSingleItem();
        (await service.CountAsync("ai_validations")).ShouldBe(1);
        (await service.Host.Database.ScalarAsync<decimal>("SELECT sum(cost_usd) FROM ai_spending"))
            .ShouldBe(await service.Host.Database.ScalarAsync<decimal>("SELECT sum(cost_usd) FROM ai_validations"));
    }

    [Fact]
    public async Task And_a_stop_of_the_service_loses_nothing_at_any_stage()
    {
        // The first replica only takes lookups in: its look is an hour away.
        await using var door = await BatchedService.StartAsync(3, ("Ai:OpenAi:Batch:PollSeconds", "3600"), ("Ai:Grok:Batch:PollSeconds", "3600"));
        await door.Simulator.SwitchBatchesAsync(new { provider = "openai", unavailable = true });
        var commands = BatchedService.Several(3);
        await door.SendAsync(commands);
        await door.ParkedAsync(3);

        await using (var gatherer = await door.ReplicaAsync(3))
        {
            await gatherer.InStateAsync("GATHERED");
        }

        await door.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000 });
        await using (var sender = await door.ReplicaAsync(3))
        {
            await sender.InStateAsync("CREATED");
        }

        await door.Simulator.SwitchBatchesAsync(new { provider = "openai" });
        await using var taker = await door.ReplicaAsync(3);
        var answers = await taker.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts.Count == 2 && answer.Verdicts.All(v => v.Outcome == VerdictOutcome.Judged));
        (await door.Simulator.CountAsync("openai", "batches")).ShouldBe(1);
        (await door.PaidAtAsync(0.5m)).ShouldBe(3);
    }

    [Fact]
    public async Task And_a_release_that_asks_otherwise_does_not_take_numbers_for_others()
    {
        await using var door = await BatchedService.StartAsync(2);
        await door.Simulator.SwitchBatchesAsync(new { provider = "openai", delay_ms = 100_000_000 });
        var commands = BatchedService.Several(2);
        await door.SendAsync(commands);
        await door.InStateAsync("CREATED");
        await door.Host.Database.ExecuteAsync("UPDATE ai_batch_requests SET claims_print = gen_random_uuid() WHERE validator = 'OpenAi'");

        await door.Simulator.SwitchBatchesAsync(new { provider = "openai" });
        var answers = await door.AnswersAsync(commands);

        answers.ShouldAllBe(answer => answer.Verdicts[0].Outcome == VerdictOutcome.Judged);
        (await door.Simulator.CallsAsync("openai")).ShouldBe(2);
        // What the batch took is paid, and told.
        (await door.PaidAtAsync(1m)).ShouldBe(0);
        (await door.CountAsync("ai_validations WHERE openai_prompt_tokens > 0 AND openai_cost_usd > 0")).ShouldBe(2);
    }
}
