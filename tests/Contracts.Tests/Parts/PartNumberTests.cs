using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Tests.Parts;

public sealed class A_part_number
{
    [Theory]
    [InlineData("WR55X10025", "WR55X10025")]
    [InlineData("  wr55x10025 ", "WR55X10025")]
    [InlineData("DA97-12345A", "DA9712345A")]
    [InlineData("5304 506-533", "5304506533")]
    [InlineData("EDR1RXD1", "EDR1RXD1")]
    [InlineData("W10295370A", "W10295370A")]
    public void Is_compared_by_its_letters_and_digits(string written, string normalized) =>
        PartNumber.Parse(written).Normalized.ShouldBe(normalized);

    [Theory]
    [InlineData("WD12X271", "WD12X0271")]
    [InlineData("WB2X9154", "WB02X09154")]
    [InlineData("WR55X10025", "wr55-x-10025")]
    public void Of_GE_is_the_same_with_and_without_zero_padding(string one, string other) =>
        PartNumber.Parse(one).ShouldBe(PartNumber.Parse(other));

    [Theory]
    [InlineData("WR55X10025", "WR55X10026")]
    [InlineData("W10295370", "W10295370A")]
    [InlineData("5304506533", "05304506533")]
    public void Is_not_another_number(string one, string other) => PartNumber.Parse(one).ShouldNotBe(PartNumber.Parse(other));

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("", "is missing")]
    [InlineData("   ", "is missing")]
    [InlineData("A1", "too short")]
    [InlineData("ABCDEF", "no digit")]
    [InlineData("WR55X10025; drop table", "character that no part number has")]
    [InlineData("WR55X10025\u0000", "character that no part number has")]
    [InlineData("ＷＲ５５", "character that no part number has")]
    [InlineData("-123-", "character that no part number has")]
    [InlineData("12345678901234567890123456789012345678901", "has 41 characters")]
    public void That_is_none_is_refused_with_what_one_looks_like(string? text, string reason)
    {
        PartNumber.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldNotBeNull().ShouldContain(reason);
        problem.ShouldContain("for example WR55X10025");
    }

    [Fact]
    public void Keeps_the_spelling_it_came_in() => PartNumber.Parse(" da97-12345a ").AsWritten.ShouldBe("DA97-12345A");
}
