using PartsCatalog.AiValidator.Answers;

namespace PartsCatalog.AiValidator.Tests.Answers;

public sealed class TextThatAModelWrote
{
    [Theory]
    [InlineData("Buy at https://evil.example/x?y=1 today", "Buy at today")]
    [InlineData("Visit www.evil.example, now", "Visit now")]
    [InlineData("Go to evil-parts.com/deal for it", "Go to for it")]
    [InlineData("Mail me@evil.example please", "Mail please")]
    [InlineData("<script>alert(1)</script>Sensor", "alert(1) Sensor")]
    [InlineData("**Bold** and `code`", "Bold and code")]
    [InlineData("[click here](https://evil.example)", "click here")]
    [InlineData("![x](data:image/png;base64,AAAA) image", "x image")]
    [InlineData("# Heading", "Heading")]
    [InlineData("javascript:alert(1) sensor", "sensor")]
    [InlineData("A 1/4 in. tube, 120 V and/or 240 V.", "A 1/4 in. tube, 120 V and/or 240 V.")]
    [InlineData("Thermostat, 5.5 in. long.", "Thermostat, 5.5 in. long.")]
    public void Loses_links_and_markup(string text, string expected) => ContentCheck.WithoutMarkup(text).ShouldBe(expected);

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Is_a_title_from_50_to_100_characters(int length, bool good) =>
        (ContentCheck.Title(new string('T', length)) is not null).ShouldBe(good);

    [Fact]
    public void Is_measured_after_it_is_cleaned() =>
        ContentCheck.Title($"GE sensor https://evil.example/{new string('x', 60)}").ShouldBeNull();

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(1000, true)]
    [InlineData(9000, false)]
    public void Is_a_description_when_it_says_something_and_ends(int words, bool good) =>
        (ContentCheck.Description(string.Join(' ', Enumerable.Repeat("word", words))) is not null).ShouldBe(good);

    [Fact]
    public void Keeps_its_paragraphs()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 20));

        ContentCheck.Description($"{words}\r\n\r\n\r\n<p>{words}</p>\n").ShouldBe($"{words}\n\n{words}");
    }
}
