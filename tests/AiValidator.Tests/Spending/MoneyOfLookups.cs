using System.Text.Json;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Spending;

public sealed class MoneyOfLookups
{
    [Fact]
    public async Task That_is_spent_ends_in_lookups_without_verdicts()
    {
        await using var host = await ValidatorHost.StartAsync(("Ai:Budget:DailyUsd", "0.04"));
        await using var orchestrator = await Answering.StartAsync(host.Broker);

        var (asked, spent) = (0, 0m);
        PartValidated answer;
        do
        {
            answer = await orchestrator.AskAsync(Different(asked));
            spent += answer.Verdicts.Sum(v => v.Usage.CostUsd);
        }
        while (answer.Verdicts.Count > 0 && ++asked < 100);

        answer.Verdicts.ShouldBeEmpty();
        asked.ShouldBeInRange(2, 99);
        spent.ShouldBeInRange(0.01m, 0.04m);
        var calls = await host.Simulator.CallsAsync("openai");
        (await orchestrator.AskAsync(Different(1000))).Verdicts.ShouldBeEmpty();
        (await host.Simulator.CallsAsync("openai")).ShouldBe(calls);
    }

    [Fact]
    public async Task Of_one_AI_alone_leaves_the_other()
    {
        await using var host = await ValidatorHost.StartAsync(("Ai:Grok:Budget:MonthlyUsd", "0.000001"));
        await using var orchestrator = await Answering.StartAsync(host.Broker);

        (await orchestrator.AskAsync(Lookup.Sensor())).Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.OpenAi]);
        (await host.Simulator.CallsAsync("grok")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_told_to_operators_by_day_AI_model_and_prompt()
    {
        await using var host = await ValidatorHost.StartAsync(("Ai:Budget:DailyUsd", "10"), ("Ai:Budget:MonthlyUsd", "100"), ("Ai:Grok:Budget:DailyUsd", "5"));
        await using var orchestrator = await Answering.StartAsync(host.Broker);
        var command = Lookup.Sensor();
        var first = await orchestrator.AskAsync(command);
        await orchestrator.AskAsync(Lookup.Sensor());

        var report = await host.ReadAsync("/internal/ai/spending?days=2");

        report.GetProperty("mode").GetString().ShouldBe("BOTH");
        report.GetProperty("budgets").EnumerateArray().Select(b => (b.GetProperty("scope").GetString(), b.GetProperty("period").GetString()!.Length, b.GetProperty("state").GetString()))
            .ShouldBe([("all", 10, "OK"), ("all", 7, "OK"), ("Grok", 10, "OK")], ignoreOrder: true);
        report.GetProperty("budgets").EnumerateArray().ShouldAllBe(b => b.GetProperty("reservedUsd").GetDecimal() > 0);
        var grok = report.GetProperty("days").EnumerateArray().Single(d => d.GetProperty("validator").GetString() == "Grok");
        grok.GetProperty("prompt").GetString().ShouldBe("grok/validate-v2+content-v2");
        (Number(grok, "asked"), Number(grok, "fromCache"), Number(grok, "judged")).ShouldBe((1, 1, 2));
        var usage = first.Verdicts.Single(v => v.Validator == ValidatorName.Grok).Usage;
        Number(grok, "promptTokens").ShouldBe(usage.PromptTokens);
        Number(grok, "completionTokens").ShouldBe(usage.CompletionTokens);
        grok.GetProperty("costUsd").GetDecimal().ShouldBe(usage.CostUsd);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("401")]
    public async Task Is_not_told_for_days_that_there_are_not(string days)
    {
        await using var host = await ValidatorHost.StartAsync();

        (await host.ReadAsync($"/internal/ai/spending?days={days}")).GetRawText().ShouldContain("expected 1 to 400");
    }

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static ValidatePart Different(int number)
    {
        var command = Lookup.Sensor();
        return command with { Claims = [.. command.Claims, Lookup.Source("OTHER", ("color", $"shade {number}"))] };
    }
}
