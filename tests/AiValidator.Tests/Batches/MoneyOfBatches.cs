using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Batches;

public sealed class MoneyOfBatches
{
    [Fact]
    public async Task Stops_at_the_budget_and_gives_back_what_was_not_spent()
    {
        // At the batch's price a request reserves about 0.0015 US dollars: two of them fit, and a third does not.
        await using var service = await BatchedService.StartAsync(5, ("Ai:OpenAi:Budget:DailyUsd", "0.0035"));
        var commands = BatchedService.Several(5);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);
        await service.OverAsync();

        var judged = answers.Where(answer => answer.Verdicts.Any(v => v.Validator == ValidatorName.OpenAi)).ToArray();
        judged.Length.ShouldBeInRange(1, 4);
        (await service.Simulator.CountAsync("openai", "batch_answers")).ShouldBe(judged.Length);
        (await service.Simulator.CallsAsync("openai")).ShouldBe(0);
        answers.ShouldAllBe(answer => answer.Verdicts.Any(v => v.Validator == ValidatorName.Grok && v.Outcome == VerdictOutcome.Judged));
        (await service.Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_budget WHERE scope = 'OpenAi'"))
            .ShouldBe(judged.Sum(answer => answer.Verdicts[0].Usage.CostUsd));
    }

    [Fact]
    public async Task Of_what_failed_or_expired_comes_back()
    {
        await using var service = await BatchedService.StartAsync(4, ("Ai:Budget:MonthlyUsd", "100"), ("Ai:Grok:Enabled", "false"));
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", expire_share = 1 });
        await service.Simulator.FaultAsync("openai", "error500");
        var commands = BatchedService.Several(4);

        await service.SendAsync(commands);
        var answers = await service.AnswersAsync(commands);
        answers.ShouldAllBe(answer => answer.Verdicts.Single().Outcome == VerdictOutcome.Failed);
        await service.Host.StopAsync();

        (await service.Host.Database.ScalarAsync<decimal>("SELECT sum(reserved_usd) FROM ai_budget")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_counted_from_characters_where_an_answer_does_not_say_its_tokens()
    {
        await using var service = await BatchedService.StartAsync(1);
        await service.Simulator.SwitchBatchesAsync(new { provider = "openai", omit_usage = true });
        var command = BatchedService.Waiting(1);

        await service.SendAsync([command]);
        var usage = (await service.AnswersAsync([command])).Single().Verdicts.Single(verdict => verdict.Validator == ValidatorName.OpenAi).Usage;

        usage.IsEstimated.ShouldBe(true);
        usage.PromptTokens.ShouldBeGreaterThan(500);
        (await service.PaidAtAsync(0.5m)).ShouldBe(1);
    }

    [Fact]
    public async Task Is_as_much_as_the_configured_share_of_the_price()
    {
        await using var service = await BatchedService.StartAsync(1, ("Ai:OpenAi:Batch:PriceFactor", "0.25"));
        var command = BatchedService.Waiting(1);

        await service.SendAsync([command]);
        await service.AnswersAsync([command]);

        (await service.PaidAtAsync(0.25m)).ShouldBe(1);
    }
}
