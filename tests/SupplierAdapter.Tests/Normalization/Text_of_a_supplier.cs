using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Tests.Normalization;

public class Text_of_a_supplier
{
    [Theory]
    [InlineData("Sensor", "Sensor")]
    [InlineData("  a \t b\r\nc  ", "a b c")]
    [InlineData("<p>Heater&nbsp;&amp; fan</p><br/>", "Heater & fan")]
    [InlineData("&lt;b&gt;bold&lt;/b&gt;", "bold")]
    [InlineData("x<script>alert('1')</script>y", "x y")]
    [InlineData("under < 5 A", "under < 5 A")]
    [InlineData("zero\u200Bwidth\u0000null\u202E", "zerowidthnull")]
    [InlineData("<unclosed", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void Loses_markup_and_what_cannot_be_seen(string? text, string? expected) => TextCleaner.Clean(text, 100).ShouldBe(expected);

    [Fact]
    public void Is_cut_but_never_through_a_pair_of_surrogates() => TextCleaner.Clean("ab😀", 3).ShouldBe("ab");

    [Fact]
    public void Of_a_megabyte_is_cut_without_being_read_whole() => TextCleaner.Clean(new string('<', 5_000_000), 500)!.Length.ShouldBeLessThanOrEqualTo(500);
}
