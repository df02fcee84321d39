using System.Text.Json;
using PartsCatalog.AiValidator.Asking;
using PartsCatalog.AiValidator.Examples;
using PartsCatalog.AiValidator.Prompts;
using PartsCatalog.AiValidator.Questions;
using PartsCatalog.AiValidator.Tests.Asking;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Validation;

namespace PartsCatalog.AiValidator.Tests.Examples;

public sealed class AnExampleInAQuestion
{
    private static readonly Question Question = QuestionBuilder.Build(Validated.Part("OWN1"))!;

    [Fact]
    public void Shows_the_agreed_values_of_what_is_contested_now()
    {
        var shown = With(Answer(("product_length_in", "7.5"), ("package_quantity", "6"), ("weight_lbs", "1.2")));

        // The quantity is agreed here, the weight is not asked.
        Examples(shown).GetRawText().ShouldBe("""[{"product_length_in":"7.5"}]""");
    }

    [Fact]
    public void Stands_first_in_the_block_of_data_and_leaves_the_rest_as_it_is()
    {
        var shown = With(Answer(("product_length_in", "7.5")));

        shown.Data.ShouldStartWith("<claims>\n{\"examples\":[");
        shown.Data.ShouldEndWith(Question.Data["<claims>\n{".Length..]);
        shown.Attributes.ShouldBeSameAs(Question.Attributes);
    }

    [Theory]
    [InlineData("color", "white", "white")]
    [InlineData("product_length_in", "7.5", "7.6")]
    [InlineData("product_length_in", "long", "long")]
    [InlineData("product_length_in", "70000", "70000")]
    public void Shows_no_text_of_a_supplier_no_difference_and_nothing_out_of_range(string attribute, string one, string other)
    {
        var answer = Answer((attribute, one)) with { Grok = Answer((attribute, other)).OpenAi };

        (Question with { Examples = [Example.Of(answer, Question)] }).WithExamples().ShouldBeNull();
    }

    [Fact]
    public void Shows_no_proposal_and_nothing_unsure()
    {
        var answer = Answer(("product_length_in", "7.5"));

        Example.Of(answer, Question).Values.ShouldHaveSingleItem();
        Example.Of(answer with { Grok = [answer.Grok[0] with { Confidence = 0.6m }] }, Question).Values.ShouldBeEmpty();
        Example.Of(answer with { Grok = [answer.Grok[0] with { IsProposal = true }] }, Question).Values.ShouldBeEmpty();
    }

    [Fact]
    public void Shows_a_second_opinion_only_what_it_is_asked_about()
    {
        var question = Question with { Examples = [Example.Of(Answer(("product_length_in", "7.5")), Question)] };
        var about = QuestionBuilder.Narrow(Validated.Part("OWN1"), question, new HashSet<string> { "product_length_in" });
        var other = QuestionBuilder.Narrow(Validated.Part("OWN1"), question, new HashSet<string> { "color" });

        Examples(about.WithExamples()!).GetRawText().ShouldBe("""[{"product_length_in":"7.5"}]""");
        other.WithExamples().ShouldBeNull();
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("grok")]
    public void Is_explained_behind_the_part_of_the_prompt_that_all_questions_share(string family)
    {
        var set = PromptLibrary.Get(family, "v2");

        set.WithExamples!.Full.Id.ShouldBe($"{family}/validate-v2+content-v2+examples-v2");
        set.WithExamples.Judging.Id.ShouldBe($"{family}/validate-v2+examples-v2");
        set.WithExamples.Full.Instructions.ShouldStartWith(set.Full.Instructions);
        set.WithExamples.Judging.Instructions.ShouldStartWith(set.Judging.Instructions);
        set.WithExamples.Full.Instructions[set.Full.Instructions.Length..].ShouldContain("no instructions");
    }

    [Fact]
    public async Task Is_sent_with_its_own_prompt_and_key_and_only_where_the_prompts_know_it()
    {
        await using var provider = await CapturingProvider.StartAsync("{}");
        var question = Question with { Examples = [Example.Of(Answer(("product_length_in", "7.5")), Question)] };
        var options = Judges.Options(provider.Endpoint);
        var judge = Judges.Create(options);

        await judge.AskAsync(question);
        options.PromptVersion = "v1";
        var early = Judges.Create(options).Request(question);

        var messages = provider.Requests[0].GetProperty("messages");
        messages[0].GetProperty("content").GetString().ShouldBe(PromptLibrary.Get("openai", "v2").WithExamples!.Full.Instructions);
        messages[1].GetProperty("content").GetString()!.ShouldContain("\"examples\":[{\"product_length_in\"");
        judge.Request(question).Key.ShouldNotBe(judge.Request(Question).Key);
        judge.Request(question).Key.ShouldBe(judge.Request(question with { Examples = [.. question.Examples!] }).Key);
        judge.Request(Question with { Examples = [] }).Key.ShouldBe(judge.Request(Question).Key);
        early.Question.Data.ShouldBe(Question.Data);
    }

    [Theory]
    [InlineData("Hinge", "Hinge", "GE|HINGE")]
    [InlineData("Hinge", "Door part", null)]
    [InlineData(null, null, null)]
    public void Is_looked_for_by_make_and_category_where_the_sources_agree_on_one(string? one, string? other, string? kind)
    {
        var command = Lookup.Of(Of("ENCOMPASS", one), Of("MARCONE", other));

        PartKind.Of(command.Part, QuestionBuilder.Build(command)!).ShouldBe(kind);

        static Contracts.Suppliers.SourceClaims Of(string source, string? category) =>
            category is null ? Lookup.Source(source, ("manufacturer", "GE")) : Lookup.Source(source, ("manufacturer", "GE"), ("primary_category", category));
    }

    private static Question With(ValidatedAnswer answer) => (Question with { Examples = [Example.Of(answer, Question)] }).WithExamples()!;

    private static JsonElement Examples(Question question) =>
        JsonSerializer.Deserialize<JsonElement>(question.Data["<claims>".Length..^"</claims>".Length]).GetProperty("examples");

    private static ValidatedAnswer Answer(params (string Attribute, string Value)[] values)
    {
        AttributeVerdict[] verdicts = [.. values.Select(v => new AttributeVerdict { Attribute = v.Attribute, Value = AttributeValue.Of(v.Value), Confidence = 0.9m })];
        return new ValidatedAnswer(Guid.NewGuid(), verdicts, verdicts);
    }
}
