using PartsCatalog.Contracts.Consensus;
using static PartsCatalog.Consensus.Engine.Tests.Question;
using static PartsCatalog.Contracts.Validation.ValidatorName;

namespace PartsCatalog.Consensus.Engine.Tests.Applicability;

public sealed class Attributes_that_cannot_apply
{
    [Theory]
    [InlineData("GASKET DOOR FF", "voltage")]
    [InlineData("Refrigerator Water Filter", "voltage")]
    [InlineData("Refrigerator Water Filter", "wattage")]
    [InlineData("Dryer Drum Belt", "terminal_type")]
    [InlineData("Dryer Drum Belt", "filter_micron")]
    [InlineData("SENSOR TEMP FF", "color")]
    [InlineData("SENSOR TEMP FF", "rpm")]
    [InlineData("SENSOR TEMP FF", "capacitance_uf")]
    [InlineData("BRD ASM MAIN CONTROL", "material")]
    [InlineData("Oven Cleaner 16 oz", "installation_suggestions")]
    [InlineData("Universal Range Knob", "compatible_models")]
    [InlineData("Range Knob", "tooth_count")]
    [InlineData("Wire Shelves", "refrigerant")]
    public void Are_marked_so(string title, string attribute)
    {
        var settled = new Question().Says(Encompass, "part_title", title).Settle(attribute);
        settled.Status.ShouldBe(AttributeStatus.NotApplicable);
        settled.Rule.ShouldBe(Rules.NotApplicable);
        settled.Reason!.ShouldStartWith("It does not apply: ");
    }

    [Theory]
    [InlineData("SENSOR TEMP FF", "voltage")]
    [InlineData("Drain Pump Motor", "rpm")]
    [InlineData("Drain Pump and Filter Assembly", "voltage")]
    [InlineData("Range Knob", "color")]
    [InlineData("Water Inlet Valve", "flow_rate_gpm")]
    [InlineData("High Limit Thermostat", "cutoff_temp_f")]
    [InlineData("NOISE FILTER", "voltage")]
    [InlineData("CAP RUN 5MFD", "voltage")]
    [InlineData("KIT", "voltage")]
    [InlineData("KIT", "rpm")]
    [InlineData("Door Gasket", "upc_ean_gtin")]
    public void Are_not_when_they_may(string title, string attribute) =>
        new Question().Says(Encompass, "part_title", title).Settle(attribute).Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void Are_found_all_the_same_when_a_claim_gives_a_value() =>
        new Question().Says(Encompass, "part_title", "Door Gasket").Says(Amazon, "voltage", "120 V").Settle("voltage").Status.ShouldBe(AttributeStatus.Found);

    [Fact]
    public void Stay_not_found_when_a_claim_was_set_aside() =>
        new Question().Says(Encompass, "part_title", "Door Gasket").IsSetAside(Amazon, "wattage", "5").Settle("wattage").Status.ShouldBe(AttributeStatus.NotFound);

    [Fact]
    public void Do_not_apply_though_an_AI_proposes_a_value() =>
        new Question().Says(Encompass, "part_title", "Door Gasket").Proposes(OpenAi, "voltage", "120 V", 1m).Settle("voltage").Status.ShouldBe(AttributeStatus.NotApplicable);

    [Fact]
    public void Are_judged_by_the_category_too() =>
        new Question().Says(Encompass, "primary_category", "Gasket").Settle("voltage").Status.ShouldBe(AttributeStatus.NotApplicable);

    [Fact]
    public void A_part_without_a_successor_is_not_superseded_unless_it_is_discontinued()
    {
        new Question().Says(Encompass, "color", "white").Settle("replaced_by_part_number").Status.ShouldBe(AttributeStatus.NotApplicable);
        new Question().Says(Encompass, "discontinued", "true").Settle("replaced_by_part_number").Status.ShouldBe(AttributeStatus.NotFound);
        new Question().Settle("replaced_by_part_number").Status.ShouldBe(AttributeStatus.NotFound);
    }
}
