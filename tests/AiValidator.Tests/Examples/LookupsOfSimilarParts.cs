using PartsCatalog.AiValidator.Data;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Examples;

public sealed class LookupsOfSimilarParts : IAsyncLifetime
{
    private ValidatorHost _host = null!;
    private Answering _orchestrator = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ValidatorHost.StartAsync(("Ai:Examples:Most", "2"));
        _orchestrator = await Answering.StartAsync(_host.Broker);
        await KeepAsync("WR55X10026");
    }

    public async ValueTask DisposeAsync()
    {
        await _orchestrator.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Are_asked_with_examples_and_say_with_which()
    {
        var (prompts, examples) = await AskAsync(_orchestrator, _host, Validated.Part("WR55X10025"));

        prompts.ShouldBe(["openai/validate-v2+content-v2+examples-v2", "grok/validate-v2+content-v2+examples-v2"]);
        examples.ShouldBe(1);
    }

    [Fact]
    public async Task Are_answered_from_the_cache_though_more_examples_are_known_meanwhile()
    {
        await AskAsync(_orchestrator, _host, Validated.Part("WR55X10025"));
        await KeepAsync("WR55X10027");

        var again = await _orchestrator.AskAsync(Validated.Part("WR55X10025") with { SessionId = Guid.NewGuid() });
        var third = await _orchestrator.AskAsync(Validated.Part("WR55X10025") with { SessionId = Guid.NewGuid() });

        again.Verdicts.ShouldAllBe(verdict => verdict.FromCache == true);
        third.Verdicts.ShouldAllBe(verdict => verdict.FromCache == true);
        (await AskAsync(_orchestrator, _host, Validated.Part("WR55X10028"))).Examples.ShouldBe(2);
    }

    [Theory]
    [InlineData("Ai:Examples:Most", "0")]
    [InlineData("Ai:Examples:Share", "0")]
    [InlineData("Ai:OpenAi:PromptVersion", "v1")]
    public async Task Are_asked_without_examples_where_they_are_off_or_not_of_these_prompts(string key, string value)
    {
        await using var replica = await _host.StartReplicaAsync(("Ai:Examples:Most", "2"), (key, value));
        await using var orchestrator = await Answering.StartAsync(replica.Broker);

        var (prompts, examples) = await AskAsync(orchestrator, replica, Validated.Part("WR55X10025"));

        prompts.ShouldAllBe(prompt => !prompt.Contains("examples", StringComparison.Ordinal));
        examples.ShouldBe(key.EndsWith("Version", StringComparison.Ordinal) ? 0 : null);
    }

    [Fact]
    public async Task Of_another_kind_are_asked_without()
    {
        var (prompts, examples) = await AskAsync(_orchestrator, _host, Validated.Part("WR55X10025", category: "Motor"));

        prompts.ShouldBe(["openai/validate-v2+content-v2", "grok/validate-v2+content-v2"]);
        examples.ShouldBe(0);
    }

    private Task KeepAsync(string number) =>
        new ValidationStore(_host.Database.DataSource, TimeProvider.System).TryAddAsync(Validated.Record(number, 0), TestContext.Current.CancellationToken);

    private static async Task<(string[] Prompts, int? Examples)> AskAsync(Answering orchestrator, ValidatorHost host, ValidatePart command)
    {
        var answer = await orchestrator.AskAsync(command);
        answer.Verdicts.ShouldAllBe(verdict => verdict.Outcome == VerdictOutcome.Judged);
        var kept = (await host.ReadAsync($"/internal/lookups/{command.SessionId}/validations"))[0];
        return (
            [.. kept.GetProperty("prompts").EnumerateArray().Select(prompt => prompt.GetString()!)],
            kept.TryGetProperty("examples", out var examples) ? examples.GetArrayLength() : null);
    }
}
