using PartsCatalog.SupplierAdapter.Normalization;
using PartsCatalog.SupplierAdapter.Specifications;

namespace PartsCatalog.SupplierAdapter.Tests.Specifications;

public class A_text_for_people
{
    [Theory]
    [InlineData("Voltage: 120 V", "voltage", "120 V")]
    [InlineData("Voltage: 12 V DC", "voltage", "12 V DC")]
    [InlineData("Volts: 240VAC", "voltage", "240 V")]
    [InlineData("Terminal type: Quick-connect", "terminal_type", "Quick-connect")]
    [InlineData("Wire length: 2 ft", "wire_length_in", "24")]
    [InlineData("Horsepower: 1/4 hp", "horsepower", "0.25")]
    [InlineData("Rotation: cw", "rotation", "CW")]
    [InlineData("Flow rate: 0.5 gpm. Pressure rating: 120 psi.", "pressure_rating_psi", "120")]
    [InlineData("Capacity: 200 gal", "capacity", "200 gal")]
    [InlineData("Filter life: 6 months", "filter_life_months", "6")]
    [InlineData("Cut-off temperature: 100 °C", "cutoff_temp_f", "212")]
    [InlineData("Capacitance: 15 µF", "capacitance_uf", "15")]
    [InlineData("Certification: UL, CSA", "certifications", "UL; CSA")]
    [InlineData("Thread size: 1/4-20", "thread_size", "1/4-20")]
    [InlineData("Filtration: 0.5 micron", "filter_micron", "0.5")]
    [InlineData("Cooling capacity: 800 BTU", "btu", "800")]
    public void Tells_an_attribute_behind_its_label(string text, string attribute, string value)
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadLabelled(sheet, text, "/text");
        var claim = sheet.Claims.Single(claim => claim.Attribute == attribute);
        claim.Value.ToString().ShouldBe(value);
        claim.SetAside.ShouldBeNull();
    }

    [Theory]
    [InlineData("Frequency: 400 Hz")]
    [InlineData("Terminals: 2.5")]
    [InlineData("Wire length: 3 furlongs")]
    public void Has_values_set_aside_that_cannot_be(string text)
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadLabelled(sheet, text, "/text");
        sheet.Claims.ShouldHaveSingleItem().SetAside.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Note: unplug first")]
    [InlineData("Voltage: see label")]
    [InlineData("Rotation: sideways")]
    [InlineData("Color: N/A")]
    [InlineData("Material: Not applicable")]
    [InlineData(": 5")]
    public void Tells_nothing_where_there_is_nothing_to_tell(string text)
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadLabelled(sheet, text, "/text");
        sheet.Claims.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Samsung DA32-00006W Refrigerator Temperature Sensor")]
    [InlineData("GE WB-27V Knob")]
    public void Does_not_take_the_end_of_a_part_number_for_a_voltage_or_a_wattage(string title)
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadTitle(sheet, title, "/title");
        sheet.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void Tells_voltage_and_wattage_in_a_title_with_the_words_that_said_so()
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadTitle(sheet, "Dryer heating element 240V 5400 Watts WE11X203", "/title");
        sheet.Claims.Select(claim => (claim.Attribute, claim.Value.Text, claim.Text)).ShouldBe([("voltage", "240 V", "240V"), ("wattage", "5400", "5400 W")]);
    }

    [Theory]
    [InlineData("Dryer heating element 240V 5400 Watts WE11X203", "240V", "5400 Watts")]
    [InlineData("Genuine. Voltage:  120 V . Cut-off temperature: 100 °C.", "120 V", "100 °C")]
    [InlineData("Capacitance: 15 µF. Frequency: 400 Hz", "15 µF", "400 Hz")]
    public void Is_pointed_into_at_the_very_words(string text, params string[] words)
    {
        var sheet = new ClaimSheet();
        SpecificationReader.ReadLabelled(sheet, text, "/bullets/3");
        SpecificationReader.ReadTitle(sheet, text, "/bullets/3");
        sheet.Claims.Select(claim => WordsAt(text, claim.Pointer)).ShouldBe(words);
    }

    [Theory]
    [InlineData("Genuine OEM GE part", "OEM")]
    [InlineData("Aftermarket sensor", "AFTERMARKET")]
    [InlineData("Refurbished board", "REFURBISHED")]
    [InlineData("Sensor for refrigerators", null)]
    [InlineData("Genuine leather", null)]
    public void States_the_type_of_part_or_does_not(string text, string? type)
    {
        var sheet = new ClaimSheet();
        PartTypeReader.Claim(sheet, text, "/text");
        sheet.Claims.SingleOrDefault()?.Value.Text.ShouldBe(type);
        sheet.Claims.Count.ShouldBe(type is null ? 0 : 1);
    }

    private static string WordsAt(string text, string pointer)
    {
        var span = pointer["/bullets/3#char=".Length..].Split(',').Select(int.Parse).ToArray();
        return text[span[0]..span[1]];
    }
}
