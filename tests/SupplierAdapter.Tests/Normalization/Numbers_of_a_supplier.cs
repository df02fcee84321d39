using PartsCatalog.Contracts.Parts;
using PartsCatalog.SupplierAdapter.Normalization;

namespace PartsCatalog.SupplierAdapter.Tests.Normalization;

public class Numbers_of_a_supplier
{
    [Theory]
    [InlineData("28.95", "28.95")]
    [InlineData("$1,028.90", "1028.9")]
    [InlineData("USD 3", "3")]
    [InlineData("2e1", "20")]
    [InlineData("-1.50", "-1.5")]
    public void Are_read_in_their_spellings(string text, string canonical) => Numbers.Canonical(Numbers.Parse(text)!.Value).ShouldBe(canonical);

    [Theory]
    [InlineData("NaN")]
    [InlineData("1e308")]
    [InlineData("Infinity")]
    [InlineData("12 lbs")]
    [InlineData("")]
    [InlineData(null)]
    public void Are_nothing_when_they_are_none(string? text) => Numbers.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData(2, "ft", "in", "24")]
    [InlineData(25.4, "mm", "in", "1")]
    [InlineData(2.54, "CM", "in", "1")]
    [InlineData(6, "\"", "in", "6")]
    [InlineData(3, "Inches", "in", "3")]
    [InlineData(453.59237, "g", "lb", "1")]
    [InlineData(2, "LBS", "lb", "2")]
    [InlineData(500, "mA", "A", "0.5")]
    [InlineData(60, "hz", "Hz", "60")]
    [InlineData(1800, "Watts", "W", "1800")]
    [InlineData(70, "F", "°F", "70")]
    [InlineData(0, "C", "°F", "32")]
    [InlineData(2, "years", "months", "24")]
    [InlineData(8, "oz", "lb", "0.5")]
    [InlineData(1, "kilograms", "lb", "2.204623")]
    [InlineData(100, "°C", "°F", "212")]
    [InlineData(1.5, "kW", "W", "1500")]
    [InlineData(3, null, "in", "3")]
    public void Become_the_registry_s_unit(double value, string? unit, string registry, string expected) =>
        Numbers.Canonical(UnitTable.Convert((decimal)value, unit, registry)!.Value).ShouldBe(expected);

    [Theory]
    [InlineData("furlongs", "in")]
    [InlineData("lb", "in")]
    public void Of_another_quantity_are_refused(string unit, string registry) => UnitTable.Convert(1, unit, registry).ShouldBeNull();

    [Theory]
    [InlineData("DA97-12345A", "DA9712345A")]
    [InlineData("wd12x0271", "WD12X271")]
    [InlineData("DSS25KGRABB", "DSS25KGRABB")]
    [InlineData("WD12X0271", "WD12X271")]
    [InlineData("WR05X10025", "WR5X10025")]
    [InlineData("WR55X10025", "WR55X10025")]
    [InlineData("WRS325FDAM04", "WRS325FDAM04")]
    [InlineData("no number", null)]
    public void Of_parts_are_normalised(string text, string? expected) => Numbers.PartNumberOf(text).ShouldBe(expected);

    [Theory]
    [InlineData("In Stock", "IN_STOCK")]
    [InlineData("Backordered", "BACKORDER")]
    [InlineData("No Longer Available", "DISCONTINUED")]
    [InlineData("OUT_OF_STOCK", "BACKORDER")]
    [InlineData("Only 3 left in stock", "LIMITED")]
    [InlineData("Special Order", "SPECIAL_ORDER")]
    [InlineData("ACTIVE", null)]
    public void And_words_about_stock_become_the_registry_s(string text, string? expected) => Spellings.Availability(text).ShouldBe(expected);

    [Theory]
    [InlineData("Y", true)]
    [InlineData("yes", true)]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("n", false)]
    [InlineData("No", false)]
    [InlineData("0", false)]
    [InlineData("f", false)]
    [InlineData("maybe", null)]
    [InlineData(null, null)]
    public void And_yes_and_no_are_read_in_their_spellings(string? text, bool? expected) => Spellings.Boolean(text).ShouldBe(expected);

    [Theory]
    [InlineData("N/A", true)]
    [InlineData("Not Applicable", true)]
    [InlineData("--", true)]
    [InlineData("unknown", true)]
    [InlineData("None of the above", false)]
    [InlineData("Nickel", false)]
    public void And_what_stands_for_no_value_is_none(string text, bool expected) => Spellings.IsPlaceholder(text).ShouldBe(expected);

    [Theory]
    [InlineData("GEH", "HOT")]
    [InlineData("WPL", "WHI")]
    [InlineData("SAM", "SMG")]
    [InlineData("WCI", "FRI")]
    [InlineData("L-G", "ZEN")]
    [InlineData("BSH", "BCH")]
    [InlineData("SPE", "SPQ")]
    [InlineData("F-P", "FAP")]
    public void And_the_suppliers_codes_of_a_make_are_one_make(string marcone, string encompass)
    {
        Brand.IsKnown(marcone).ShouldBeTrue();
        Brand.Canonicalize(marcone).ShouldBe(Brand.Canonicalize(encompass));
    }
}
