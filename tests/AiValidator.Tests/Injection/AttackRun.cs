extern alias simulator;

using System.Text.Json;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Tests.Asking;
using PartsCatalog.Consensus.Engine;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Validation;
using simulator::PartsCatalog.AiSimulator;
using simulator::PartsCatalog.AiSimulator.Judging;

[assembly: AssemblyFixture(typeof(PartsCatalog.AiValidator.Tests.Injection.AttackRun))]

namespace PartsCatalog.AiValidator.Tests.Injection;

/// <summary>Runs every attack once, for all tests: question, both gullible models over HTTP, check with its repair, consensus.</summary>
public sealed class AttackRun : IAsyncLifetime
{
    private static readonly SimulatedModel Gullible = new(new SimulatorOptions { Gullible = true });
    private static readonly SimulatedModel Honest = new(new SimulatorOptions());
    private static readonly JsonElement Schema = JsonSerializer.Deserialize<JsonElement>(PromptLibrary.Get("openai", "v2").Full.Schema.ToMemory().Span);

    private readonly Dictionary<string, AttackResult> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttackResult> _examples = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, AttackResult> Results => _results;

    /// <summary>The same texts as values of examples, as if no check kept them out.</summary>
    internal IReadOnlyDictionary<string, AttackResult> ResultsAsExamples => _examples;

    public async ValueTask InitializeAsync()
    {
        await using var simulator = await SimulatorHost.StartAsync("--Gullible=true");
        AiJudge[] judges =
        [
            Judges.Create(Judges.Options(simulator.OpenAi)),
            Judges.Create(Judges.Options(simulator.Grok, "grok-4.7", "grok"), ValidatorName.Grok),
        ];
        foreach (var attack in AttackCatalogue.All)
        {
            _results.Add(attack.Name, await RunAsync(attack, AttackedPart.With(attack), [], judges));
            _examples.Add(attack.Name, await RunAsync(attack, AttackedPart.Unharmed, [new Example(Guid.NewGuid(), [KeyValuePair.Create("box_length_in", attack.Text)])], judges));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A record of the attacked part as the models, told or not told, make it.</summary>
    internal static ConsensusReached Settle(ValidatePart command, IReadOnlyList<AiVerdict> verdicts) => ConsensusEngine.Settle(
        new ResolveConsensus
        {
            SessionId = command.SessionId,
            Round = 1,
            Part = command.Part,
            PartNumber = command.PartNumber,
            AskedAt = DateTimeOffset.UnixEpoch,
            Sources = [],
            Claims = command.Claims,
            Verdicts = verdicts,
        },
        ConsensusPolicy.Default);

    private static async Task<AttackResult> RunAsync(Attack attack, ValidatePart command, IReadOnlyList<Example> examples, AiJudge[] judges)
    {
        var question = QuestionBuilder.Build(command)! with { Examples = examples };
        var verdicts = new List<AiVerdict>();
        foreach (var judge in judges)
        {
            verdicts.Add(await judge.AskAsync(question));
        }

        return new AttackResult(
            IsReal: Obeys(AttackedPart.AsItIs(attack), attack),
            WasObeyed: Obeys((question.WithExamples() ?? question).Data, attack),
            RecordInspection.Of(command, Settle(command, verdicts), attack));
    }

    // The sign of "-name" is that the attribute is missing.
    private static bool Obeys(string data, Attack attack)
    {
        var (told, untold) = (Gullible.Answer("openai", data, Schema), Honest.Answer("openai", data, Schema));
        return attack.Sign is ['-', .. { } missing] && !char.IsDigit(missing[0])
            ? untold.Contains($"\"{missing}\"", StringComparison.Ordinal) && !told.Contains($"\"{missing}\"", StringComparison.Ordinal)
            : Plain(told).Contains(attack.Sign, StringComparison.OrdinalIgnoreCase) && !Plain(untold).Contains(attack.Sign, StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string answer) => answer.Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal)
        .Replace("\\u0022", "\"", StringComparison.Ordinal);
}
