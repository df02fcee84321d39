using PartsCatalog.AiValidator.Answers;
using PartsCatalog.AiValidator.Prompts;

namespace PartsCatalog.AiValidator.Tests.Answers;

public sealed class AnAnswerThatIsBeingWritten
{
    private const string Good =
        """
         { "title" : "A {\"b\": \\" , "attributes":[{"attribute":"msrp","choice":null,"x":{"title2":1}}, 5, "y,z" ],
           "agreed_confidence":0.5,"description":"says \"nothing\": [,}" }
        """;

    private static readonly AnswerNames Names = AnswerNames.Of(PromptLibrary.Get("openai", "v2").Schema);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Holds_in_whatever_pieces_it_comes(int length)
    {
        var watch = new AnswerWatch(Names);

        Good.Chunk(length).ShouldAllBe(piece => watch.Holds(piece));
    }

    [Theory]
    [InlineData("""I would say {"title""", 1)]
    [InlineData("""```json{""", 1)]
    [InlineData("""[{"title":""}]""", 1)]
    [InlineData("""{"titel":""", 8)]
    [InlineData("""{"title":"x","link":"http""", 19)]
    [InlineData("""{"a_name_that_is_longer_than_every_name_of_the_schema""", 24)]
    [InlineData("""{title:""", 2)]
    [InlineData("""{"title":"x"} And now""", 15)]
    [InlineData("""{"title":"x"}{""", 14)]
    public void Is_given_up_as_soon_as_it_has_left_the_schema(string text, int characters)
    {
        var watch = new AnswerWatch(Names);

        text.TakeWhile(c => watch.Holds([c])).Count().ShouldBe(characters - 1);
    }

    [Fact]
    public void Is_given_up_when_it_is_blank_for_long()
    {
        var blanks = new string(' ', 500);

        new AnswerWatch(Names).Holds($$"""{"title":{{blanks[..399]}}"{{blanks[..399]}}x{{blanks[..399]}}" """).ShouldBeTrue();
        new AnswerWatch(Names).Holds($$"""{"title":"{{blanks}}""").ShouldBeFalse();
        new AnswerWatch(Names).Holds($$"""{"title":{{blanks}}""").ShouldBeFalse();
        new AnswerWatch(Names).Holds($$"""{"title":"x"}{{blanks}}""").ShouldBeFalse();
    }
}
