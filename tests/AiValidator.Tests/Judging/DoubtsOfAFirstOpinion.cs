using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Judging;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Judging;

public sealed class DoubtsOfAFirstOpinion
{
    private static readonly Question Question = QuestionBuilder.Build(Lookup.Of(
        Lookup.Source("ENCOMPASS", ("color", "white"), ("primary_department", "Refrigeration"), ("finish", "matte")),
        Lookup.Source("MARCONE", ("color", "white"), ("primary_department", "Cooking"), ("finish", "matte")),
        Lookup.Source("AMAZON", ("color", "black"))))!;

    [Fact]
    public void Are_none_when_it_is_sure_and_the_sources_are_with_it() =>
        Of(Sure("color", "white"), Sure("primary_department", "Cooking"), Sure("finish", "matte")).IsAny.ShouldBeFalse();

    [Fact]
    public void Are_about_what_it_is_not_sure_of() =>
        Open(Sure("color", "white") with { Confidence = 0.6m }, Sure("primary_department", "Cooking"), Sure("finish", "matte")).ShouldBe(["color"]);

    [Fact]
    public void Are_about_what_more_sources_say_otherwise() =>
        Open(Sure("color", "black"), Sure("primary_department", "Cooking"), Sure("finish", "matte")).ShouldBe(["color"]);

    [Fact]
    public void Are_about_what_as_many_sources_say_otherwise_if_it_is_required() =>
        Open(Sure("color", "white"), Sure("primary_department", "Cooking") with { Confidence = 0.85m }, Sure("finish", "matte")).ShouldBe(["primary_department"]);

    [Fact]
    public void Are_about_what_it_finds_no_claim_right_for_or_proposes_itself()
    {
        Open(Sure("color", null), Sure("primary_department", "Cooking"), Sure("finish", "matte")).ShouldBe(["color"]);
        Open(Sure("color", "pink") with { IsProposal = true }, Sure("primary_department", "Cooking"), Sure("finish", "matte")).ShouldBe(["color"]);
    }

    [Fact]
    public void Are_about_agreed_values_that_it_doubts()
    {
        Open(Sure("color", "white"), Sure("primary_department", "Cooking"), Sure("finish", null)).ShouldBe(["finish"]);
        Open(Sure("color", "white"), Sure("primary_department", "Cooking"), Sure("finish", "matte") with { Confidence = 0.3m }).ShouldBe(["finish"]);
    }

    [Theory]
    [InlineData(0.5, true, true, false)]
    [InlineData(0.95, false, true, true)]
    [InlineData(0.95, true, false, true)]
    public void Are_about_everything_when_the_part_or_the_text_is_in_doubt(double partMatch, bool title, bool description, bool content)
    {
        var judgement = Judgement([Sure("color", "white")]);
        var doubt = Doubts.Of(Question, ValidatorName.OpenAi, judgement with
        {
            Verdict = judgement.Verdict with { PartMatchConfidence = (decimal)partMatch, Title = title ? "t" : null, Description = description ? "d" : null },
        }, 0.7m);

        doubt.IsAny.ShouldBeTrue();
        doubt.Attributes.ShouldBeNull();
        doubt.Content.ShouldBe(content);
    }

    [Fact]
    public void Are_about_everything_when_there_is_no_verdict()
    {
        var failed = Judgement([]) with { Verdict = Judgement([]).Verdict with { Outcome = VerdictOutcome.TimedOut } };

        foreach (var doubt in new[] { Doubts.Of(Question, ValidatorName.OpenAi, null, 0.7m), Doubts.Of(Question, ValidatorName.OpenAi, failed, 0.7m) })
        {
            (doubt.Attributes, doubt.Content).ShouldBe((null, true));
        }
    }

    private static IEnumerable<string> Open(params AttributeVerdict[] words) => Of(words).Attributes!;

    private static Doubt Of(params AttributeVerdict[] words) => Doubts.Of(Question, ValidatorName.OpenAi, Judgement(words), 0.7m);

    private static AttributeVerdict Sure(string attribute, string? value) =>
        new() { Attribute = attribute, Value = value is null ? null : AttributeValue.Of(value), Confidence = 0.95m };

    private static AiJudgement Judgement(AttributeVerdict[] words) => new(
        new AiVerdict
        {
            Validator = ValidatorName.OpenAi,
            Model = "m",
            Outcome = VerdictOutcome.Judged,
            AskedAt = default,
            AnsweredAt = default,
            PartMatchConfidence = 0.95m,
            Attributes = words,
            Title = "t",
            Description = "d",
        },
        "openai/validate-v2+content-v2",
        Guid.Empty);
}
