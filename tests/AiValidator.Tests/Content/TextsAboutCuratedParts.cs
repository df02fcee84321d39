extern alias simulator;

using System.Text.Json;
using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Tests.Curated;
using simulator::PartsCatalog.AiSimulator;
using simulator::PartsCatalog.AiSimulator.Judging;

namespace PartsCatalog.AiValidator.Tests.Content;

public sealed class TextsAboutCuratedParts
{
    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public void Pass_the_checks_when_a_model_keeps_to_the_claims(string provider)
    {
        var model = new SimulatedModel(new SimulatorOptions());
        var schema = JsonSerializer.Deserialize<JsonElement>(PromptLibrary.Get(provider, "v2").Full.Schema.ToMemory().Span);

        var faults = CuratedParts.All.SelectMany(command =>
        {
            var question = QuestionBuilder.Build(command)!;
            var answer = AnswerCheck.Check(question, model.Answer(provider, question.Data, schema), out var problems);
            return problems.Concat(answer is null ? [] : answer.Title.Faults.Concat(answer.Description.Faults)).Select(fault => $"{command.PartNumber}: {fault}");
        }).ToArray();

        faults.ShouldBeEmpty();
    }
}
