using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Identification;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;

namespace PartsCatalog.Contracts.Tests.Identification;

public sealed class A_number_that_suppliers_answer_for
{
    [Fact]
    public void Is_the_part_of_the_only_make_named() =>
        Identified("WR55X10025", null, Answer("ENCOMPASS", Part("WR55X10025", "GE")), Answer("MARCONE", Part("WR55X10025", "GE")))
            .Part.ShouldBe(PartKey.Of("GE", "WR55X10025"));

    [Fact]
    public void Is_the_same_part_under_every_spelling_of_number_and_make() =>
        Identified("WD12X271", null, Answer("ENCOMPASS", Part("WD12X0271", "GE")), Answer("MARCONE", Part("wd12x271", "General Electric")))
            .Claims.Count.ShouldBe(2);

    [Fact]
    public void Is_ambiguous_when_two_makes_have_it_and_none_was_named() =>
        Identify("10001", null, Answer("ENCOMPASS", Part("10001", "Bosch"), Part("10001", "Frigidaire")))
            .ShouldBeOfType<PartIdentity.Ambiguous>()
            .Candidates.ShouldBe([PartKey.Of("Bosch", "10001"), PartKey.Of("Frigidaire", "10001")]);

    [Fact]
    public void Is_ambiguous_when_two_suppliers_name_different_makes() =>
        Identify("10001", null, Answer("ENCOMPASS", Part("10001", "Bosch")), Answer("MARCONE", Part("10001", "Frigidaire")))
            .ShouldBeOfType<PartIdentity.Ambiguous>();

    [Fact]
    public void Is_the_part_of_the_make_that_was_named_and_the_other_makes_claims_stay_out()
    {
        var found = Identified("10001", "FRI", Answer("ENCOMPASS", Part("10001", "Bosch", "a valve"), Part("10001", "Frigidaire", "a seal")));
        found.Part.ShouldBe(PartKey.Of("Frigidaire", "10001"));
        found.Claims.ShouldHaveSingleItem().Claims.ShouldHaveSingleItem().Value.Text.ShouldBe("a seal");
    }

    [Theory]
    [InlineData("WD12X271", "WD12X271", "WD12X271")]
    [InlineData("wd12x-271", "WD12X271", "wd12x-271")]
    [InlineData("WD12X271", "WD12X10304", "WD12X10304")]
    public void Is_asked_about_further_as_it_was_written_unless_another_takes_its_place(string asked, string found, string expected) =>
        PartIdentifier.NumberOf(PartKey.Of("GE", found), asked).ShouldBe(expected);

    [Fact]
    public void Is_unknown_when_only_other_makes_have_it() =>
        Identify("10001", "LG", Answer("ENCOMPASS", Part("10001", "Bosch")))
            .ShouldBeOfType<PartIdentity.Unknown>().Detail.ShouldNotBeNull().ShouldContain("Bosch");

    [Fact]
    public void Takes_a_part_without_a_make_for_the_one_that_the_others_name() =>
        Identified("10001", null, Answer("AMAZON", Part("10001", null)), Answer("ENCOMPASS", Part("10001", "Bosch")))
            .Claims.Select(claims => claims.Source).ShouldBe([SupplierName.Amazon, SupplierName.Encompass]);

    [Fact]
    public void Prefers_a_row_that_names_the_make_over_one_that_does_not() =>
        Identified("10001", "Bosch", Answer("ENCOMPASS", Part("10001", null, "no make"), Part("10001", "Bosch", "a make")))
            .Claims.ShouldHaveSingleItem().Claims.ShouldHaveSingleItem().Value.Text.ShouldBe("a make");

    [Fact]
    public void Is_no_part_when_nobody_names_a_make() =>
        Identify("10001", null, Answer("AMAZON", Part("10001", null))).ShouldBeOfType<PartIdentity.Unknown>();

    [Fact]
    public void Is_the_named_make_s_when_nobody_says_otherwise() =>
        Identified("10001", "Bosch", Answer("AMAZON", Part("10001", null))).Part.ShouldBe(PartKey.Of("Bosch", "10001"));

    [Fact]
    public void Is_what_replaces_it_when_nobody_lists_the_number_itself() =>
        Identified("WR50X10027", null, Answer("ENCOMPASS", Part("WR55X10025", "GE") with { Match = PartMatch.Replacement })).Part
            .ShouldBe(PartKey.Of("GE", "WR55X10025"));

    [Fact]
    public void Is_not_what_replaces_it_while_somebody_lists_the_number_itself() => Identified(
        "WR50X10027",
        null,
        Answer("ENCOMPASS", Part("WR55X10025", "GE") with { Match = PartMatch.Replacement }),
        Answer("MARCONE", Part("WR50X10027", "GE"))).Part.ShouldBe(PartKey.Of("GE", "WR50X10027"));

    [Fact]
    public void Is_not_what_replaces_another_make_s_part() =>
        Identify("WR50X10027", "Bosch", Answer("ENCOMPASS", Part("WR55X10025", "GE") with { Match = PartMatch.Replacement })).ShouldBeOfType<PartIdentity.Unknown>();

    [Fact]
    public void Is_not_picked_when_several_parts_replace_it() => Identify(
        "WR50X10027",
        null,
        Answer("ENCOMPASS", Part("WR55X10025", "GE") with { Match = PartMatch.Replacement }),
        Answer("RELIABLE", Part("WR55X10026", "GE") with { Match = PartMatch.Replacement })).ShouldBeOfType<PartIdentity.Ambiguous>().Candidates.Count.ShouldBe(2);

    [Fact]
    public void Is_unknown_when_nobody_has_it() =>
        Identify("NONE12345", null, Answer("AMAZON"), Answer("ENCOMPASS")).ShouldBeOfType<PartIdentity.Unknown>();

    [Fact]
    public void Gives_the_claims_in_the_order_of_the_suppliers_whatever_order_they_came_in()
    {
        SupplierAnswer[] answers = [Answer("RELIABLE", Part("10001", "Bosch")), Answer("AMAZON", Part("10001", "Bosch")), Answer("MARCONE", Part("10001", "Bosch"))];
        Identified("10001", null, answers).Claims.Select(c => c.Source.Value).ShouldBe(["AMAZON", "MARCONE", "RELIABLE"]);
        Identified("10001", null, [.. answers.Reverse()]).Claims.Select(c => c.Source.Value).ShouldBe(["AMAZON", "MARCONE", "RELIABLE"]);
    }

    private static PartIdentity.Identified Identified(string number, string? make, params SupplierAnswer[] answers) =>
        Identify(number, make, answers).ShouldBeOfType<PartIdentity.Identified>();

    private static PartIdentity Identify(string number, string? make, params SupplierAnswer[] answers) =>
        PartIdentifier.Identify(number, make is null ? null : Brand.Canonicalize(make), answers);

    private static SupplierAnswer Answer(string source, params SupplierPart[] parts) => new()
    {
        Source = new SupplierName(source),
        Outcome = parts.Length > 0 ? SupplierOutcome.Found : SupplierOutcome.NotFound,
        AskedAt = DateTimeOffset.UnixEpoch,
        DurationMs = 1,
        Parts = parts,
    };

    private static SupplierPart Part(string number, string? make, string title = "a part") => new()
    {
        PartNumber = number,
        Manufacturer = make,
        Match = PartMatch.Exact,
        Claims = [new Claim { Attribute = AttributeRegistry.PartTitle.Name, Value = AttributeValue.Of(title), Pointer = "/" }],
    };
}
