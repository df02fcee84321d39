using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Tests.Parts;

public sealed class A_GTIN
{
    [Theory]
    [InlineData("6291041500213")]
    [InlineData("036000291452")]
    [InlineData("96385074")]
    [InlineData("00012345600012")]
    public void Holds_with_its_check_digit(string text) => Gtin.IsValid(text).ShouldBeTrue();

    [Theory]
    [InlineData("6291041500214")]
    [InlineData("036000291453")]
    [InlineData("12345")]
    [InlineData("03600029145X")]
    [InlineData("")]
    [InlineData(null)]
    public void Does_not_hold_otherwise(string? text) => Gtin.IsValid(text).ShouldBeFalse();
}
