using System.Text.Json;
using PartsCatalog.Contracts.Json;
using PartsCatalog.Contracts.Parts;

namespace PartsCatalog.Contracts.Tests.Parts;

public sealed class A_part_key
{
    [Theory]
    [InlineData("HOT", "GE")]
    [InlineData("geh", "GE")]
    [InlineData("General  Electric", "GE")]
    [InlineData("WPL", "Whirlpool")]
    [InlineData("l-g", "LG")]
    [InlineData("F-P", "Fisher & Paykel")]
    [InlineData("Acme  Works", "Acme Works")]
    public void Names_the_make_by_its_canonical_name(string spelling, string name) =>
        PartKey.Of(spelling, "WR55X10025").Manufacturer.ShouldBe(name);

    [Fact]
    public void Is_equal_for_every_spelling_of_make_and_number() =>
        PartKey.Of("General Electric", "wd12x0271").ShouldBe(PartKey.Of("HOT", "WD12X271"));

    [Fact]
    public void Differs_by_make_under_the_same_number() => PartKey.Of("GE", "W10295370").ShouldNotBe(PartKey.Of("Whirlpool", "W10295370"));

    [Fact]
    public void Of_an_unknown_make_is_equal_whatever_its_case() => PartKey.Of("ACME works", "A-100").ShouldBe(PartKey.Of("Acme Works", "A100"));

    [Fact]
    public void Reads_as_text_for_indexes() => PartKey.Of("Speed Queen", "d510-142").ToString().ShouldBe("SPEEDQUEEN:D510142");

    [Theory]
    [InlineData(null, "WR55X10025")]
    [InlineData(" ", "WR55X10025")]
    [InlineData("GE", "none")]
    public void Needs_a_make_and_a_number(string? make, string number) => PartKey.TryCreate(make, number, out _).ShouldBeFalse();

    [Fact]
    public void Survives_JSON()
    {
        var key = PartKey.Of("GE", "WR55X10025");
        var json = JsonSerializer.Serialize(key, ContractJson.Options);
        json.ShouldBe("""{"manufacturer":"GE","number":"WR55X10025"}""");
        JsonSerializer.Deserialize<PartKey>(json, ContractJson.Options).ShouldBe(key);
    }

    [Fact]
    public void Without_a_number_is_refused_by_the_reader() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<PartKey>("""{"manufacturer":"GE"}""", ContractJson.Options));
}
