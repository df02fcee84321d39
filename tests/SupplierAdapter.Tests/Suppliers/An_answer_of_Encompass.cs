using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers;
using PartsCatalog.SupplierAdapter.Suppliers.Encompass;

namespace PartsCatalog.SupplierAdapter.Tests.Suppliers;

public class An_answer_of_Encompass
{
    private readonly SupplierReading _reading = EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(EncompassAnswers.Thermistor));

    private SupplierPart Ge => _reading.Parts[0];

    [Fact]
    public void Names_the_exact_number_of_every_make_and_leaves_similar_numbers_out()
    {
        _reading.Outcome.ShouldBe(SupplierOutcome.Found);
        _reading.Parts.Select(part => (part.Manufacturer, part.Match)).ShouldBe([("GE", PartMatch.Exact), ("Frigidaire", PartMatch.Exact)]);
    }

    [Theory]
    [InlineData("mpn", "WR55X10025", "/data/parts/0/partNumber")]
    [InlineData("manufacturer", "GE", "/data/parts/0/mfgName")]
    [InlineData("supplier_base_number", "6907894", "/data/parts/0/basePN")]
    [InlineData("hts_code", "9032100090", "/data/parts/0/htsCode")]
    [InlineData("part_title", "SENSOR TEMP FF", "/data/parts/0/partDescription")]
    [InlineData("long_description", "Genuine GE sensor. Resistance: 16300 ohm at 32 °F. Terminals: 2.", "/data/parts/0/detailedPartDescription")]
    [InlineData("msrp", "28.95", "/data/parts/0/listPrice")]
    [InlineData("availability", "IN_STOCK", "/data/parts/0/availability")]
    [InlineData("quantity_available", "42", "/data/parts/0/availabilityByLocation")]
    [InlineData("primary_image_url", "https://img.example.com/6907894.jpg", "/data/parts/0/smallImageURL")]
    [InlineData("compatible_models", "DSS25KGRABB; GSS25JETAWW", "/data/parts/0/compatibleModels")]
    [InlineData("related_symptoms", "Fridge too warm; Frost buildup", "/data/parts/0/symptoms")]
    [InlineData("shipping_oversize", "false", "/data/parts/0/oversize")]
    [InlineData("resistance_ohm", "16300", "/data/parts/0/detailedPartDescription#char=31,49")]
    [InlineData("terminal_count", "2", "/data/parts/0/detailedPartDescription#char=62,63")]
    [InlineData("primary_category", "Sensor", "/data/parts/0/partDescription")]
    [InlineData("primary_department", "Refrigeration", "/data/parts/0/partDescription")]
    public void Gives_a_claim_with_its_pointer(string attribute, string value, string pointer)
    {
        var claim = Ge.Claim(attribute).ShouldNotBeNull();
        claim.Value.ToString().ShouldBe(value);
        claim.Pointer.ShouldBe(pointer);
        claim.SetAside.ShouldBeNull();
    }

    [Fact]
    public void Names_what_is_shipped_instead_of_the_part()
    {
        var answer = EncompassAnswers.Thermistor.Replace("\"subPart\":\"\"", "\"subPart\":\"WR55-X20001\"", StringComparison.Ordinal);
        EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(answer)).Parts[0].Value("replaced_by_part_number").ShouldBe("WR55X20001");
    }

    [Fact]
    public void Reads_from_other_rows_what_the_part_is_shipped_for_by_make()
    {
        const string others = """
            {"mfgCode":"HOT","mfgName":"GE","partNumber":"WR50X10027","subPart":"WR55X10025"},{"mfgCode":"WHI","mfgName":"WHIRLPOOL","partNumber":"8201786","subPart":"WR55X10025"},
            """;
        var answer = EncompassAnswers.Thermistor.Replace("\"parts\":[", $"\"parts\":[{others}", StringComparison.Ordinal);

        var reading = EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(answer));

        var part = reading.Parts.Single(part => part is { Match: PartMatch.Exact, Manufacturer: "GE" });
        (part.Value("replaces_part_numbers"), part.Value("cross_reference_parts")).ShouldBe(("WR50X10027", "8201786"));
        reading.Parts.Count(part => part.Match == PartMatch.Alternative).ShouldBe(2);
    }

    [Fact]
    public void Gives_no_claim_for_a_weight_or_core_price_of_zero()
    {
        Ge.Claim("weight_lbs").ShouldBeNull();
        Ge.Claim("core_price").ShouldBeNull();
    }

    [Theory]
    [InlineData("box_length_in", "6000")]
    [InlineData("box_width_in", "6000")]
    [InlineData("box_height_in", "400")]
    public void Sets_sizes_of_unknown_scale_aside(string attribute, string value)
    {
        var claim = Ge.Claim(attribute).ShouldNotBeNull();
        claim.Value.Text.ShouldBe(value);
        claim.SetAside.ShouldNotBeNull().ShouldContain("scale");
    }

    [Fact]
    public void Counts_plausible_sizes_and_weights()
    {
        var other = _reading.Parts[1];
        other.Claim("box_length_in")!.SetAside.ShouldBeNull();
        other.Value("box_length_in").ShouldBe("3");
        other.Value("weight_lbs").ShouldBe("0.5");
    }

    [Fact]
    public void Never_tells_what_the_account_pays() =>
        _reading.Parts.SelectMany(part => part.Claims).ShouldNotContain(claim => claim.Value.ToString() == "9.68" || claim.Pointer.Contains("partPrice"));

    [Theory]
    [InlineData(200)]
    [InlineData(452)]
    public void Is_not_found_when_the_error_says_so_also_with_text_after_the_JSON(int status) =>
        EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(EncompassAnswers.NotFound, status)).Outcome.ShouldBe(SupplierOutcome.NotFound);

    [Theory]
    [InlineData("-101", "user")]
    [InlineData("-102", "password")]
    [InlineData("-104", "program")]
    [InlineData("-105", "authorise")]
    public void Fails_with_the_meaning_of_the_error_code(string code, string meaning)
    {
        var reading = EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of($$$"""{"status":{"errorCode":"{{{code}}}","errorMessage":"X"}}""", 400));
        reading.Outcome.ShouldBe(SupplierOutcome.Failed);
        reading.Error!.ShouldContain(meaning);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[1,2")]
    public void Fails_without_an_exception_when_it_is_no_JSON(string body) =>
        EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(body)).Outcome.ShouldBe(SupplierOutcome.Failed);

    [Theory]
    [InlineData("""{"status":{"errorCode":100},"data":{"parts":{"partNumber":"WR55X10025"}}}""")]
    [InlineData("""{"status":{"errorCode":"100"},"data":[]}""")]
    [InlineData("""{"status":{"errorCode":"100"},"data":{"parts":[null,3,"x",[],{"partNumber":["WR55X10025"]}]}}""")]
    public void Finds_nothing_in_other_shapes(string body) =>
        EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(body)).Outcome.ShouldBe(SupplierOutcome.NotFound);

    [Fact]
    public void Survives_values_of_other_types_and_sizes()
    {
        var reading = EncompassNormalizer.Read(Answers.Query("WR55X10025"), Answers.Of(
            """
            {"status":{"errorCode":"100"},"data":{"parts":[{"partNumber":"WR55X10025","mfgName":{"a":1},"listPrice":1e28,"weight":"NaN","length":1e308,"width":-1,"height":"tall",
             "availabilityByLocation":[1,{"available":1e20}],"compatibleModels":"x","symptoms":[{"description":["x"]},null],"smallImageURL":"javascript:alert(1)","htsCode":"\ud800"}]}}
            """));
        var part = reading.Parts.ShouldHaveSingleItem();
        part.Claim("msrp")!.SetAside.ShouldNotBeNull();
        part.Claim("primary_image_url").ShouldBeNull();
        part.Claim("compatible_models").ShouldBeNull();
    }
}
