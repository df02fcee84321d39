using PartsCatalog.AiValidator.Questions;

namespace PartsCatalog.AiValidator.Tests.Questions;

public sealed class TextOfASupplier
{
    [Theory]
    [InlineData("Sensor\u200B \u202Etemp\u2066erature\uFEFF", "Sensor temperature")]
    [InlineData("a\U000E0049\U000E0067\U000E006Eore\U000E007Fb", "aoreb")]
    [InlineData("va\uFE0Fr\U000E0100iant", "variant")]
    [InlineData("x\u3164\u2800\u00ADy", "xy")]
    [InlineData("one\r\n\ttwo\u0007   three ", "one two three")]
    [InlineData("Größe 5 µF, 3/8\" – ½ Ω", "Größe 5 µF, 3/8\" – ½ Ω")]
    [InlineData("\uE000private\uFFFD", "private")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    public void Keeps_only_what_a_person_can_see(string text, string expected) => SafeText.Clean(text, 100).ShouldBe(expected);

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("123 456", 5, "123…")]
    [InlineData("123😀😀", 5, "123…")]
    [InlineData("12\u200B3\u200B4\u200B5", 5, "12345")]
    public void Is_cut_at_its_limit(string text, int limit, string expected) => SafeText.Clean(text, limit).ShouldBe(expected);

    [Fact]
    public void Is_bounded_also_when_it_is_huge() => SafeText.Clean(new string('\u200B', 3_000_000) + new string('x', 1_000_000), 200).Length.ShouldBe(200);
}
