using PartsCatalog.Contracts.Attributes;

namespace PartsCatalog.Contracts.Tests.Attributes;

public sealed class The_attribute_registry
{
    [Fact]
    public void Has_more_than_ninety_attributes_each_once()
    {
        AttributeRegistry.All.Count.ShouldBe(98);
        AttributeRegistry.All.Select(a => a.Name).Distinct().Count().ShouldBe(98);
        AttributeRegistry.All.ShouldNotContain((AttributeDefinition)null!);
    }

    [Fact]
    public void Holds_every_property_that_is_declared()
    {
        var declared = typeof(AttributeRegistry).GetProperties()
            .Where(property => property.PropertyType == typeof(AttributeDefinition))
            .Select(property => (AttributeDefinition)property.GetValue(null)!);
        declared.ShouldBe(AttributeRegistry.All, ignoreOrder: true);
    }

    [Fact]
    public void Names_attributes_in_snake_case() => AttributeRegistry.All.ShouldAllBe(a => a.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));

    [Theory]
    [InlineData("mpn", 0.10)]
    [InlineData("manufacturer", 0.10)]
    [InlineData("part_type", 0.08)]
    [InlineData("part_title", 0.08)]
    [InlineData("primary_department", 0.07)]
    [InlineData("primary_category", 0.07)]
    public void Weighs_what_the_plan_weighs(string name, double weight) => AttributeRegistry.Get(name).Weight.ShouldBe((decimal)weight);

    [Fact]
    public void Chooses_the_sides_of_a_box_together() =>
        AttributeRegistry.All.Where(a => a.LinkGroup == "box").Select(a => a.Name).ShouldBe(["box_length_in", "box_width_in", "box_height_in"]);

    [Fact]
    public void Gives_every_enumeration_its_values() =>
        AttributeRegistry.All.Where(a => a.Kind == AttributeKind.Enumeration).ShouldAllBe(a => a.AllowedValues.Count > 1);

    [Fact]
    public void Takes_no_dimension_of_6000_inches_for_plausible() => AttributeRegistry.BoxLengthIn.Maximum.ShouldBe(120m);

    [Fact]
    public void Says_which_name_it_does_not_know() =>
        Should.Throw<ArgumentException>(() => AttributeRegistry.Get("colour")).Message.ShouldContain("colour");
}
