extern alias aisimulator;
extern alias validator;

using System.Text.Json;
using aisimulator::PartsCatalog.AiSimulator;
using aisimulator::PartsCatalog.AiSimulator.Judging;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using validator::PartsCatalog.AiValidator.Answers;
using validator::PartsCatalog.AiValidator.Prompts;
using validator::PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.Bench.Curated;

/// <summary>Two simulated AIs that judge a lookup's claims: the validator's own question and check, the simulator's own model, no HTTP.</summary>
/// <param name="switches">How often they err, and how alike.</param>
internal sealed class SimulatedJudges(JudgeSwitches switches)
{
    private static readonly JsonElement Schema = JsonSerializer.Deserialize<JsonElement>(PromptLibrary.Get("openai", "v2").Full.Schema.ToMemory().Span);

    private readonly SimulatedModel _model = new(new SimulatorOptions
    {
        Correlation = switches.Correlation,
        MajorityFollowing = switches.MajorityFollowing,
        Providers = { ["openai"] = new ProviderOptions { ErrorRate = switches.ErrorRate }, ["grok"] = new ProviderOptions { ErrorRate = switches.ErrorRate } },
    });

    /// <summary>The question with the verdicts of both.</summary>
    public ResolveConsensus Judge(ResolveConsensus question)
    {
        var asked = new ValidatePart { SessionId = question.SessionId, Part = question.Part, PartNumber = question.PartNumber, Claims = question.Claims };
        return QuestionBuilder.Build(asked) is { } built
            ? question with { Verdicts = [Verdict(ValidatorName.OpenAi, "openai", built, question.AskedAt), Verdict(ValidatorName.Grok, "grok", built, question.AskedAt)] }
            : question;
    }

    private AiVerdict Verdict(ValidatorName who, string provider, Question question, DateTimeOffset at)
    {
        var answer = AnswerCheck.Check(question, _model.Answer(provider, question.Data, Schema), out var problems)
            ?? throw new InvalidOperationException($"The simulated answer does not hold: {problems[0]}");
        return answer.AsVerdict(who, provider, at, at);
    }
}
