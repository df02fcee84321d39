using PartsCatalog.Consensus.Engine.Canonical;
using PartsCatalog.Consensus.Engine.Policy;
using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Consensus.Engine.Tests.Canonical;

public sealed class Reading_a_claim
{
    [Theory]
    [InlineData("mpn", "WD12X271", "wd12x0271")]
    [InlineData("mpn", "W10295370A", "W-10295370 A")]
    [InlineData("manufacturer", "HOT", "General Electric")]
    [InlineData("manufacturer", "Fisher & Paykel", "FISHER & PAYKEL")]
    [InlineData("manufacturer", "Nobody  Known", "nobody known")]
    [InlineData("upc_ean_gtin", "036000291452", "0036000291452")]
    [InlineData("voltage", "120 V", "120VAC")]
    [InlineData("voltage", "120", "120 volts AC")]
    [InlineData("voltage", "12 V DC", "12VDC")]
    [InlineData("color", "Off-White", "off white")]
    [InlineData("part_type", "oem", "OEM")]
    [InlineData("discontinued", "TRUE", "yes")]
    [InlineData("refrigerant", "R-134a", "R134A")]
    [InlineData("primary_image_url", "https://www.x.com/i/41abc._SL500_.jpg", "http://x.com/i/41abc.jpg")]
    [InlineData("manufacturer_url", "https://www.geappliances.com/part/", "http://geappliances.com/part#top")]
    public void Spellings_of_one_value_are_equal(string attribute, string one, string other) => KeyOf(attribute, one).ShouldBe(KeyOf(attribute, other));

    [Theory]
    [InlineData("mpn", "WR55X10025", "WR55X10026")]
    [InlineData("mpn", "W10295370", "W102953700")]
    [InlineData("voltage", "12 V", "12 V DC")]
    [InlineData("voltage", "120 V", "240 V")]
    [InlineData("thread_size", "3/4", "34")]
    [InlineData("manufacturer", "GE", "LG")]
    [InlineData("primary_image_url", "https://x.com/image?id=1", "https://x.com/image?id=2")]
    public void Different_values_are_not(string attribute, string one, string other) => KeyOf(attribute, one).ShouldNotBe(KeyOf(attribute, other));

    [Theory]
    [InlineData("msrp", "NaN", "is no number")]
    [InlineData("msrp", "1e400", "is no number")]
    [InlineData("msrp", "", "is empty")]
    [InlineData("msrp", "0", "is under 0.01 USD")]
    [InlineData("box_length_in", "6000", "is over 120 in")]
    [InlineData("package_quantity", "1.5", "is no whole number")]
    [InlineData("upc_ean_gtin", "036000291453", "is no GTIN: the check digit does not hold")]
    [InlineData("mpn", "no digits", "is no part number")]
    [InlineData("part_type", "fake", "is none of OEM, GENERIC, AFTERMARKET, REFURBISHED, UNIVERSAL")]
    [InlineData("discontinued", "maybe", "is neither true nor false")]
    [InlineData("primary_image_url", "javascript:alert(1)", "is no http or https address")]
    [InlineData("primary_image_url", "https://user:secret@x.com/a.jpg", "is no http or https address")]
    [InlineData("primary_image_url", "https://x.com/no-image.png", "is a placeholder, not an image of the part")]
    [InlineData("capacity", "5 furlongs", "is no number with a known unit")]
    [InlineData("color", "---", "has no letter or digit")]
    [InlineData("color", "re\0d", "has control characters; expected text")]
    public void What_is_no_value_says_why(string attribute, string text, string problem) => Read(attribute, text).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("warranty_period", "90 days", "3 months", true)]
    [InlineData("warranty_period", "1 year", "12 months", true)]
    [InlineData("warranty_period", "1 year", "2 years", false)]
    [InlineData("capacity", "1 gal", "3.785 L", true)]
    [InlineData("capacity", "1 gal", "1 L", false)]
    [InlineData("capacity", "1 lb", "1 L", false)]
    public void Quantities_compare_in_their_base_unit(string attribute, string one, string other, bool areEqual)
    {
        var first = Read(attribute, one);
        var second = Read(attribute, other);
        var tolerance = ConsensusPolicy.Default.Tolerances.Of(AttributeRegistry.Get(attribute));
        (first.Key == second.Key && tolerance.Allows(first.Number, second.Number)).ShouldBe(areEqual);
    }

    [Theory]
    [InlineData("msrp", "1.5e2", "150")]
    [InlineData("package_quantity", "12.0", "12")]
    [InlineData("msrp", "28.950", "28.950")]
    public void Numbers_are_shown_plain(string attribute, string text, string shown) => Read(attribute, text).Display.ShouldBe(shown);

    [Fact]
    public void A_text_of_a_megabyte_is_cut_and_refused()
    {
        var value = Read("color", new string('x', 1_000_000));
        value.Problem.ShouldBe("has 1000000 characters; expected at most 20000");
        value.Display.Length.ShouldBeLessThan(600);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        var value = Read("color", "re\ud800d");
        value.Problem.ShouldBe("has control characters; expected text");
        value.Display.ShouldBe("re\ufffdd");
    }

    [Fact]
    public void Emoji_and_accents_are_text() => Read("color", "Café 🎨").Problem.ShouldBeNull();

    private static string KeyOf(string attribute, string text)
    {
        var value = Read(attribute, text);
        value.Problem.ShouldBeNull();
        return value.Key;
    }

    private static CanonicalValue Read(string attribute, string text) =>
        CanonicalReader.Read(AttributeRegistry.Get(attribute), text, ConsensusPolicy.Default);
}
