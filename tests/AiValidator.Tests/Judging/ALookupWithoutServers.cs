extern alias simulator;

using System.Text.Json;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Validation;
using simulator::PartsCatalog.AiSimulator;
using simulator::PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiValidator.Tests.Judging;

/// <summary>The way a bench goes: question, simulated model, check, verdict, all in one process.</summary>
public sealed class ALookupWithoutServers
{
    [Theory]
    [InlineData("openai", 0, "28.95")]
    [InlineData("grok", 0, "28.95")]
    [InlineData("grok", 1, "31.20")]
    public void Is_judged_at_the_given_error_rate(string provider, double errorRate, string price)
    {
        var options = new SimulatorOptions { Providers = { [provider] = new ProviderOptions { ErrorRate = errorRate } } };
        var question = QuestionBuilder.Build(Lookup.Sensor())!;

        var text = new SimulatedModel(options).Answer(provider, question.Data, Schema);
        var answer = AnswerCheck.Check(question, text, out _).ShouldNotBeNull();
        var verdict = answer.AsVerdict(ValidatorName.Grok, "m", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

        verdict.Outcome.ShouldBe(VerdictOutcome.Judged);
        verdict.Attributes.Single(a => a.Attribute == "msrp").Value!.Text.ShouldBe(price);
    }

    private static JsonElement Schema => JsonSerializer.Deserialize<JsonElement>(PromptLibrary.Get("openai", "v2").Full.Schema.ToMemory().Span);
}
