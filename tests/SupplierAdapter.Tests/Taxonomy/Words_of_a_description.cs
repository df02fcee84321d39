using PartsCatalog.Contracts.Attributes;
using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Taxonomy;

namespace PartsCatalog.SupplierAdapter.Tests.Taxonomy;

public class Words_of_a_description
{
    [Theory]
    [InlineData("SENSOR TEMP FF", "Refrigeration", "Sensor")]
    [InlineData("HEATER DEFROST", "Refrigeration", "Defrost system")]
    [InlineData("FILTER WATER", "Water", "Filter")]
    [InlineData("Whirlpool Dryer Drive Belt", "Laundry", "Belt")]
    [InlineData("Bake Element for range", "Cooking", "Heating element")]
    [InlineData("Dishwasher Spray Arm Pump", "Dishwashing", "Pump")]
    [InlineData("MOTOR FAN EVAP", "Refrigeration", "Motor")]
    [InlineData("Evaporator Fan Motor", "Refrigeration", "Motor")]
    [InlineData("Oven Control Knob", "Cooking", "Knob")]
    [InlineData("Ice Maker Water Valve", "Refrigeration", "Valve")]
    [InlineData("BURNER GRILL", "Outdoor", "Burner")]
    [InlineData("Run Capacitor", null, "Capacitor")]
    [InlineData("PART", null, null)]
    public void Tell_department_and_category(string text, string? department, string? category)
    {
        var sheet = new ClaimSheet();
        TaxonomyReader.Claim(sheet, "X1234", "Whirlpool", "/number", (text, "/text"));
        Value(sheet, "primary_department").ShouldBe(department);
        Value(sheet, "primary_category").ShouldBe(category);
    }

    [Theory]
    [InlineData("WB44X10009", "Cooking")]
    [InlineData("WD12X271", "Dishwashing")]
    [InlineData("WE11X203", "Laundry")]
    [InlineData("WR55X10025", "Refrigeration")]
    public void Are_helped_out_by_the_family_of_a_GE_number(string number, string department)
    {
        var sheet = new ClaimSheet();
        TaxonomyReader.Claim(sheet, number, "GE", "/number", ("ASM", "/text"));
        Value(sheet, "primary_department").ShouldBe(department);
    }

    [Fact]
    public void Only_ever_tell_departments_of_the_registry() =>
        TaxonomyTable.Departments.Values.Select(term => term.Value).Distinct().ShouldBeSubsetOf(AttributeRegistry.PrimaryDepartment.AllowedValues);

    private static string? Value(ClaimSheet sheet, string attribute) => sheet.Claims.SingleOrDefault(claim => claim.Attribute == attribute)?.Value.Text;
}
