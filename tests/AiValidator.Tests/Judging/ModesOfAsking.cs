using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class ModesOfAsking
{
    [Fact]
    public async Task Off_answers_without_verdicts_and_without_a_call()
    {
        await using var system = await RunningService.StartAsync(("Ai:Mode", "Off"));

        (await system.Orchestrator.AskAsync(Lookup.Sensor())).Verdicts.ShouldBeEmpty();

        (await system.CallsAsync()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Escalate_asks_the_second_only_about_what_the_first_leaves_open()
    {
        await using var system = await RunningService.StartAsync(("Ai:Mode", "Escalate"), ("Ai:ConfidentFrom", "0.5"));
        var clear = Lookup.Of(
            Lookup.Source("ENCOMPASS", ("manufacturer", "GE"), ("part_title", "GE WR55X10025 Refrigerator Temperature Sensor"), ("primary_department", "Refrigeration"), ("color", "white")),
            Lookup.Source("MARCONE", ("manufacturer", "GE"), ("part_title", "Sensor, temperature"), ("primary_department", "Refrigeration"), ("color", "white")));

        (await system.Orchestrator.AskAsync(clear)).Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.OpenAi]);
        (await system.CallsAsync()).ShouldBe((1, 0));

        // One source against another about a required attribute: the sources leave doubt.
        var open = clear with { SessionId = Guid.NewGuid(), Claims = [clear.Claims[0], Lookup.Source("MARCONE", ("manufacturer", "GE"), ("primary_department", "Cooking"), ("color", "white"))] };
        var answer = await system.Orchestrator.AskAsync(open);

        answer.Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.OpenAi, ValidatorName.Grok]);
        var second = answer.Verdicts[1];
        second.Attributes.Select(a => a.Attribute).ShouldBe(["manufacturer", "primary_department"], ignoreOrder: true);
        (second.Title, second.Description).ShouldBe((null, null));
        second.Usage.CostUsd.ShouldBeGreaterThan(0);
        (await system.CountAsync(open, "grok_prompt = 'grok/validate-v2' AND resolution_logic->>'mode' = 'ESCALATE' AND resolution_logic->'doubts'->>0 LIKE 'primary_department: %'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("error500")]
    [InlineData("refusal")]
    public async Task Escalate_asks_the_second_everything_when_the_first_gives_no_verdict(string fault)
    {
        await using var system = await RunningService.StartAsync(("Ai:Mode", "Escalate"), ("Ai:First", "Grok"));
        await system.Host.Simulator.FaultAsync("grok", fault);

        var answer = await system.Orchestrator.AskAsync(Lookup.Sensor());

        answer.Verdicts.Select(v => v.Outcome == VerdictOutcome.Judged).ShouldBe([true, false]);
        answer.Verdicts[0].Attributes.Count.ShouldBe(4);
        answer.Verdicts[0].Title.ShouldNotBeNull();
    }

    [Fact]
    public async Task Escalate_with_one_AI_asks_that_one()
    {
        await using var system = await RunningService.StartAsync(("Ai:Mode", "Escalate"), ("Ai:OpenAi:Enabled", "false"));

        (await system.Orchestrator.AskAsync(Lookup.Sensor())).Verdicts.Select(v => v.Validator).ShouldBe([ValidatorName.Grok]);
    }

    [Fact]
    public async Task Both_passes_on_each_text_once_and_keeps_both()
    {
        await using var system = await RunningService.StartAsync();
        var command = Lookup.Sensor();

        var answer = await system.Orchestrator.AskAsync(command);

        answer.Verdicts.Count(v => v.Title is not null).ShouldBe(1);
        answer.Verdicts.Count(v => v.Description is not null).ShouldBe(1);
        (await system.CountAsync(command, "openai_generated_title <> '' AND grok_generated_title <> '' AND openai_generated_description <> '' AND grok_generated_description <> ''")).ShouldBe(1);
        (await system.CountAsync(command, "final_title_source IN ('OpenAi', 'Grok') AND final_description_source IN ('OpenAi', 'Grok') AND resolution_logic->>'mode' = 'BOTH'")).ShouldBe(1);
        (await system.CountAsync(command, "openai_title_score > 0 AND grok_description_score > 0 AND openai_content_faults = '{}' AND openai_suspicious IS NOT NULL AND cardinality(openai_recommendations) > 0")).ShouldBe(1);
    }

    [Fact]
    public async Task A_trial_of_prompts_is_kept_with_the_lookup()
    {
        await using var system = await RunningService.StartAsync(("Ai:OpenAi:TrialPromptVersion", "v1"), ("Ai:OpenAi:TrialShare", "1"));
        var command = Lookup.Sensor();

        await system.Orchestrator.AskAsync(command);

        (await system.CountAsync(command, "openai_prompt = 'openai/validate-v1' AND grok_prompt = 'grok/validate-v2+content-v2'")).ShouldBe(1);
    }

    private sealed class RunningService : IAsyncDisposable
    {
        public required ValidatorHost Host { get; init; }

        public required Answering Orchestrator { get; init; }

        public static async Task<RunningService> StartAsync(params (string Key, string Value)[] settings)
        {
            var host = await ValidatorHost.StartAsync(settings);
            return new RunningService { Host = host, Orchestrator = await Answering.StartAsync(host.Broker) };
        }

        public async Task<(long OpenAi, long Grok)> CallsAsync() => (await Host.Simulator.CallsAsync("openai"), await Host.Simulator.CallsAsync("grok"));

        public Task<long> CountAsync(ValidatePart command, string condition) =>
            Host.Database.ScalarAsync<long>($"SELECT count(*) FROM ai_validations WHERE session_id = '{command.SessionId}' AND {condition}");

        public async ValueTask DisposeAsync()
        {
            await Orchestrator.DisposeAsync();
            await Host.DisposeAsync();
        }
    }
}
