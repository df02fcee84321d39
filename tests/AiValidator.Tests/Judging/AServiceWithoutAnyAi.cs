namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class AServiceWithoutAnyAi
{
    public static TheoryData<string, string, string, string, int> Settings => new()
    {
        // No key and no simulator.
        { "services:ai-simulator:http:0", "", "Ai:Grok:ApiKey", "", 0 },
        // Switched off.
        { "Ai:OpenAi:Enabled", "false", "Ai:Grok:Enabled", "false", 0 },
        { "Ai:OpenAi:Enabled", "false", "Ai:Grok:Enabled", "true", 1 },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Answers_with_the_verdicts_it_can_have(string key, string value, string otherKey, string otherValue, int verdicts)
    {
        await using var host = await ValidatorHost.StartAsync((key, value), (otherKey, otherValue));
        await using var orchestrator = await Answering.StartAsync(host.Broker);

        var answer = await orchestrator.AskAsync(Lookup.Sensor());

        answer.Verdicts.Count.ShouldBe(verdicts);
    }
}
