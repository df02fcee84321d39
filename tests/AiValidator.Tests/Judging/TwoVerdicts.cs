using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class TwoVerdicts
{
    [Fact]
    public void Agree_as_far_as_both_say_the_same_in_any_spelling()
    {
        var comparison = Comparison.Of([
            Verdict(ValidatorName.OpenAi, ("msrp", "28.95"), ("color", "White"), ("material", null), ("finish", "matte")),
            Verdict(ValidatorName.Grok, ("msrp", "28.950"), ("color", "white"), ("material", null), ("finish", "gloss")),
        ]);

        comparison.AgreementScore.ShouldBe(0.75m);
        var discrepancy = comparison.Discrepancies.ShouldHaveSingleItem();
        discrepancy.ShouldBe(new Discrepancy("finish", AttributeValue.Of("matte"), 0.9m, AttributeValue.Of("gloss"), 0.9m));
    }

    [Fact]
    public void Differ_where_only_one_finds_no_claim_right() =>
        Comparison.Of([Verdict(ValidatorName.OpenAi, ("color", null)), Verdict(ValidatorName.Grok, ("color", "white"))]).AgreementScore.ShouldBe(0);

    [Fact]
    public void Have_no_score_when_one_did_not_judge()
    {
        var failed = Verdict(ValidatorName.Grok) with { Outcome = VerdictOutcome.Failed };

        Comparison.Of([Verdict(ValidatorName.OpenAi, ("color", "white")), failed]).AgreementScore.ShouldBeNull();
        Comparison.Of([Verdict(ValidatorName.OpenAi, ("color", "white"))]).AgreementScore.ShouldBeNull();
        Comparison.Of([]).AgreementScore.ShouldBeNull();
    }

    /// <summary>What OpenAI and Grok made of some attributes.</summary>
    internal static IReadOnlyList<AiJudgement> Judgements((string Attribute, string? Value)[] openAi, (string Attribute, string? Value)[] grok) =>
    [
        new AiJudgement(Verdict(ValidatorName.OpenAi, openAi), "openai/validate-v2", Guid.NewGuid()),
        new AiJudgement(Verdict(ValidatorName.Grok, grok), "grok/validate-v2", Guid.NewGuid()),
    ];

    private static AiVerdict Verdict(ValidatorName validator, params (string Attribute, string? Value)[] attributes) => new()
    {
        Validator = validator,
        Model = "m",
        Outcome = VerdictOutcome.Judged,
        AskedAt = DateTimeOffset.UnixEpoch,
        AnsweredAt = DateTimeOffset.UnixEpoch,
        Attributes =
        [
            .. attributes.Select(a => new AttributeVerdict { Attribute = a.Attribute, Value = a.Value is null ? null : AttributeValue.Of(a.Value), Confidence = 0.9m }),
        ],
    };
}
