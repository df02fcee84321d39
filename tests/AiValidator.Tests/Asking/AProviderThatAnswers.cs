using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Asking;

public sealed class AProviderThatAnswers : IAsyncLifetime
{
    private SimulatorHost _simulator = null!;

    public async ValueTask InitializeAsync() => _simulator = await SimulatorHost.StartAsync("--Providers:openai:ErrorRate=0", "--Providers:grok:ErrorRate=0");

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Gives_a_verdict_on_every_attribute_with_a_single_value()
    {
        var verdict = await Judges.Create(Judges.Options(_simulator.OpenAi)).AskAsync();

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Validator.ShouldBe(ValidatorName.OpenAi);
        verdict.Model.ShouldBe("gpt-6-luna");
        verdict.Attributes.ToDictionary(a => a.Attribute, a => a.Value?.Text).ShouldBe(
            new Dictionary<string, string?> { ["manufacturer"] = "GE", ["msrp"] = "28.95", ["hts_code"] = "9032100090", ["box_length_in"] = "6" },
            ignoreOrder: true);
        verdict.Title!.Length.ShouldBeInRange(50, 100);
        verdict.Description!.Split(' ').Length.ShouldBeGreaterThan(190);
        verdict.Conflicts.ShouldNotBeEmpty();
        verdict.Error.ShouldBeNull();
    }

    [Fact]
    public async Task Is_paid_for_reasoning_beside_the_completion_as_xAI_reports_it()
    {
        var judge = Judges.Create(Judges.Options(_simulator.Grok, "grok-4.7", "grok"), ValidatorName.Grok);

        var verdict = await judge.AskAsync();

        // The simulator reasons for 96 tokens; they are in total_tokens only.
        verdict.Usage.CompletionTokens.ShouldBeGreaterThan(96 + (verdict.Description!.Length / 4));
    }

    [Fact]
    public async Task Has_the_fixed_part_cached_from_the_second_lookup_on()
    {
        var judge = Judges.Create(Judges.Options(_simulator.OpenAi));

        var first = await judge.AskAsync();
        var second = await judge.AskAsync();

        first.Usage.CachedTokens.ShouldBe(0);
        second.Usage.CachedTokens.ShouldBeGreaterThanOrEqualTo(1024);
        second.Usage.CostUsd.ShouldBeLessThan(first.Usage.CostUsd);
    }
}
