using PartsCatalog.CatalogBuilder.Records;
using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;

namespace PartsCatalog.CatalogBuilder.Tests.Records;

public sealed class ContentThatDoesNotFitTheRegistry
{
    [Theory]
    [InlineData("msrp", "call us", "msrp is 'call us'; expected a decimal number")]
    [InlineData("msrp", "-1", "msrp is '-1'; expected a decimal number from 0.01 to 20000 USD")]
    [InlineData("quantity_available", "4.5", "quantity_available is '4.5'; expected a whole number")]
    [InlineData("discontinued", "no", "discontinued is 'no'; expected true or false")]
    [InlineData("upc_ean_gtin", "036000291453", "upc_ean_gtin is '036000291453'; expected a GTIN of 8, 12, 13 or 14 digits whose check digit holds")]
    [InlineData("manufacturer_url", "javascript:alert(1)", "manufacturer_url is 'javascript:alert(1)'; expected an absolute http or https address")]
    [InlineData("condition", "MINT", "condition is 'MINT'; expected one of NEW, REFURBISHED, USED")]
    [InlineData("color", " ", "color is ' '; expected a value")]
    public void Is_not_served_but_shown_with_the_reason(string name, string value, string problem)
    {
        var attribute = Of(name, Samples.Found(name, value, 0.9m, Samples.Says("MARCONE", Guid.NewGuid(), Samples.AskedAt, "/x")));

        attribute.Status.ShouldBe(AttributeStatus.NotFound);
        attribute.Value.ShouldBeNull();
        attribute.Settled.Rule.ShouldBe(RecordAttribute.InvalidValueRule);
        attribute.Settled.Reason.ShouldBe(problem);
        attribute.Settled.NeedsValidation.ShouldBeTrue();
        attribute.Settled.Stated.ShouldHaveSingleItem().SetAside.ShouldBe(problem);
    }

    [Fact]
    public void Is_refused_when_a_single_value_comes_as_a_list() =>
        Of("color", Samples.FoundList("color", ["white", "black"], _ => [])).Settled.Reason.ShouldBe("color has 2 values; expected one");

    [Fact]
    public void Is_a_list_of_one_when_a_list_comes_as_a_single_value() =>
        Of("features", Samples.Found("features", "Quiet", 0.9m)).Value.ShouldBe(AttributeValue.OfList(["Quiet"]));

    [Fact]
    public void Is_missing_when_found_without_a_value() =>
        Of("color", new SettledAttribute { Attribute = "color", Status = AttributeStatus.Found }).Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void Cannot_be_inapplicable_where_it_applies_to_every_part()
    {
        Of("msrp", Samples.Without("msrp", AttributeStatus.NotApplicable)).Status.ShouldBe(AttributeStatus.NotFound);
        Of("voltage", Samples.Without("voltage", AttributeStatus.NotApplicable)).Status.ShouldBe(AttributeStatus.NotApplicable);
    }

    [Fact]
    public void Is_named_when_the_registry_does_not_have_it()
    {
        var content = RecordContent.Of(Samples.Build(instead: Samples.Found("flux_capacity", "1.21", 0.9m)), out var unknown);

        unknown.ShouldBe(["flux_capacity"]);
        content.Attributes.Count.ShouldBe(AttributeRegistry.All.Count);
    }

    private static RecordAttribute Of(string name, SettledAttribute settled) => RecordAttribute.Of(AttributeRegistry.Get(name), settled);
}
