using PartsCatalog.AiValidator.Content;

namespace PartsCatalog.AiValidator.Tests.Content;

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
    public void Loses_links_and_markup(string text, string expected) => PlainWriting.WithoutMarkup(text).ShouldBe(expected);

    [Fact]
    public void Keeps_its_paragraphs() => PlainWriting.Paragraphs("One.\r\n\r\n\r\n<p>Two.</p>\n", 100).ShouldBe("One.\n\nTwo.");

    [Fact]
    public void Is_cut_where_it_is_too_long() => PlainWriting.Line(new string('x', 300), 200).Length.ShouldBe(200);
}
