using System.Globalization;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Consensus.Engine.Trust;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Validation;
using static PartsCatalog.Consensus.Engine.Tests.Question;

namespace PartsCatalog.Consensus.Engine.Tests.Trust;

/// <summary>Four sources of known accuracy about the number of teeth; Amazon is nearly always wrong.</summary>
public sealed class Learning_from_lookups
{
    private static readonly Dictionary<string, double> Accuracies = new() { [Encompass] = 0.95, [Marcone] = 0.9, [Reliable] = 0.85, [Amazon] = 0.1 };

    [Fact]
    public void Finds_how_right_each_source_is()
    {
        var learned = TrustLearner.Learn(Parts(400), ConsensusPolicy.Default, 3);
        learned.Version.ShouldBe(3);
        foreach (var (source, accuracy) in Accuracies)
        {
            learned.Sources.Single(entry => entry.Source == source && entry.Attribute == "tooth_count").Accuracy.ShouldBe(accuracy, 0.06, source);
        }
    }

    [Fact]
    public void Is_the_same_in_any_order()
    {
        var parts = Parts(60);
        var one = TrustLearner.Learn(parts, ConsensusPolicy.Default, 1);
        var other = TrustLearner.Learn(parts.Reverse(), ConsensusPolicy.Default, 1);
        other.Sources.ShouldBe(one.Sources);
        other.Validators.ShouldBe(one.Validators);
    }

    [Fact]
    public void Keeps_near_the_prior_while_there_is_little_to_learn_from()
    {
        var prior = TrustTable.Default[Amazon].Of(AttributeRegistry.ToothCount);
        TrustLearner.Learn(Parts(2), ConsensusPolicy.Default, 1).Sources.Single(entry => entry.Source == Amazon && entry.Attribute == "tooth_count").Accuracy.ShouldBe(prior, 0.2);
    }

    [Fact]
    public void Believes_people_more_than_the_majority()
    {
        // Two sources share one mistake; only a person can tell.
        var parts = Enumerable.Range(0, 150).Select(i => Part(i, "12", (Encompass, "14"), (Marcone, "14"), (Amazon, "12"), (Reliable, i % 2 == 0 ? "12" : "14"))).ToArray();
        var blind = TrustLearner.Learn(parts.Select(part => part with { Reviewed = new Dictionary<string, AttributeValue>() }), ConsensusPolicy.Default, 1);
        var told = TrustLearner.Learn(parts, ConsensusPolicy.Default, 1);
        Of(blind, Amazon).ShouldBeLessThan(0.6);
        Of(told, Amazon).ShouldBeGreaterThan(0.9);
        Of(told, Encompass).ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Judges_an_AI_by_what_people_decided()
    {
        var parts = Enumerable.Range(0, 100).Select(i =>
        {
            var part = Part(i, "12", (Encompass, "14"), (Marcone, "12"));
            return part with { Question = part.Question with { Verdicts = [Verdict(ValidatorName.OpenAi, "12"), Verdict(ValidatorName.Grok, i % 4 == 0 ? "12" : "14")] } };
        }).ToArray();
        var learned = TrustLearner.Learn(parts, ConsensusPolicy.Default, 1).Validators;
        learned.Single(entry => entry.Validator == ValidatorName.OpenAi).Accuracy.ShouldBeGreaterThan(0.9);
        learned.Single(entry => entry.Validator == ValidatorName.Grok).Accuracy.ShouldBeLessThan(0.45);
    }

    private static double Of(LearnedTrust learned, string source) =>
        learned.Sources.Single(entry => entry.Source == source && entry.Attribute == "tooth_count").Accuracy;

    private static AiVerdict Verdict(ValidatorName who, string value) => new()
    {
        Validator = who,
        Model = "test",
        Outcome = VerdictOutcome.Judged,
        AskedAt = Asked,
        AnsweredAt = Asked,
        Attributes = [new AttributeVerdict { Attribute = "tooth_count", Value = AttributeValue.Of(value), Confidence = 0.9m }],
    };

    private static SettledPart[] Parts(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var truth = 10 + (i % 30);
            var said = Accuracies.Select(pair => (pair.Key, (random.NextDouble() < pair.Value ? truth : 50 + random.Next(40)).ToString(CultureInfo.InvariantCulture)));
            return Part(i, null, [.. said]);
        })];
    }

    private static SettledPart Part(int i, string? reviewed, params (string Source, string Value)[] said)
    {
        var question = new Question();
        foreach (var (source, value) in said)
        {
            question.Says(source, "tooth_count", value);
        }

        return new SettledPart(
            question.Build() with { Part = PartKey.Of("GE", $"WR55X{10_000 + i}") },
            reviewed is null ? new Dictionary<string, AttributeValue>() : new Dictionary<string, AttributeValue> { ["tooth_count"] = AttributeValue.Of(reviewed) });
    }
}
