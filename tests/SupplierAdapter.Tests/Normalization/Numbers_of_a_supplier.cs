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
}
