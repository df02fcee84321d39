using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Injection;

/// <summary>An example is text that once came from suppliers: what was kept of one part must not reach the record of another.</summary>
public sealed class HostileTextOfAnExample(AttackRun run, ITestOutputHelper output)
{
    public static TheoryData<string> Attacks => [.. AttackCatalogue.All.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Changes_nothing_in_the_record_though_a_gullible_model_reads_it_unchecked(string name) => run.ResultsAsExamples[name].GotThrough.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_not_shown_at_all_when_it_was_kept_as_a_value(string name)
    {
        var attack = AttackCatalogue.All.Single(attack => attack.Name == name);
        var question = QuestionBuilder.Build(AttackedPart.Unharmed)!;
        AttributeVerdict[] verdicts =
        [
            .. question.Attributes.Keys.Select(attribute => new AttributeVerdict { Attribute = attribute, Value = AttributeValue.Of(attack.Text), Confidence = 1 }),
        ];
        var example = Example.Of(new ValidatedAnswer(Guid.NewGuid(), verdicts, verdicts), question);

        (question with { Examples = [example] }).WithExamples().ShouldBeNull();
    }

    [Fact]
    public void Is_counted()
    {
        var results = run.ResultsAsExamples.Values.ToArray();
        output.WriteLine($"attacks_as_examples={results.Length}");
        output.WriteLine($"obeyed_in_the_example={results.Count(result => result.WasObeyed)}");
        output.WriteLine($"got_through={results.Count(result => result.GotThrough.Count > 0)}");

        // A suite that is hardly obeyed proves nothing about the checks behind the model.
        results.Count(result => result.WasObeyed).ShouldBeGreaterThan(results.Length / 2);
    }
}
