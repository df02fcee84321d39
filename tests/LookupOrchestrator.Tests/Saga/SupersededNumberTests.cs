using PartsCatalog.Contracts.Attributes;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

public sealed class A_number_that_is_superseded(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Is_answered_with_the_part_that_replaces_it_when_no_supplier_lists_it_any_more()
    {
        var (old, current) = (fixture.NewNumber(), fixture.NewNumber());
        fixture.Others.Play(old, new Script
        {
            Suppliers = query => Script.Answered(
                query, Script.Other("RELIABLE", PartMatch.Replacement, ("Whirlpool", current)), Script.Other("MARCONE", PartMatch.Alternative, ("Whirlpool", current))),
        });
        var id = await fixture.RequestAsync(old);

        var completed = await fixture.CompletedAsync(id);

        (completed.PartNumber, completed.Part).ShouldBe((old, PartKey.Of("Whirlpool", current)));
        var settled = fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem();
        settled.PartNumber.ShouldBe(current);
        settled.Claims.Select(source => source.Source).ShouldBe([SupplierName.Marcone, SupplierName.Reliable]);
        var note = (await fixture.SessionAsync(id)).Timeline.Single(entry => entry.Event == "SUPERSEDED");
        note.Detail!.ShouldContain(current);
    }

    [Fact]
    public async Task Is_not_kept_as_an_answer_for_the_part_that_replaces_it()
    {
        var (old, current) = (fixture.NewNumber(), fixture.NewNumber());
        fixture.Others.Play(old, new Script { Suppliers = query => Script.Answered(query, Script.Other("RELIABLE", PartMatch.Replacement, ("GE", current))) });
        await fixture.CompletedAsync(await fixture.RequestAsync(old));

        (await fixture.CompletedAsync(await fixture.RequestAsync(current, "GE"))).FromCache.ShouldBeFalse();
        (await fixture.CompletedAsync(await fixture.RequestAsync(old))).Part.Number.ShouldBe(current);
    }

    [Fact]
    public async Task Ends_ambiguous_when_several_parts_replace_it_and_names_them()
    {
        var (old, one, other) = (fixture.NewNumber(), fixture.NewNumber(), fixture.NewNumber());
        fixture.Others.Play(old, new Script { Suppliers = query => Script.Answered(query, Script.Other("RELIABLE", PartMatch.Replacement, ("GE", one), ("GE", other))) });

        var failed = await fixture.FailedAsync(await fixture.RequestAsync(old));

        failed.Reason.ShouldBe(LookupFailureReason.Ambiguous);
        failed.Candidates.ShouldBe([PartKey.Of("GE", one), PartKey.Of("GE", other)]);
        failed.Detail.ShouldContain($"Several parts replace {old}");
    }

    [Fact]
    public async Task Is_not_taken_for_a_part_that_merely_can_stand_in_for_it()
    {
        var (old, other) = (fixture.NewNumber(), fixture.NewNumber());
        fixture.Others.Play(old, new Script { Suppliers = query => Script.Answered(query, Script.Other("MARCONE", PartMatch.Alternative, ("GE", other))) });

        var failed = await fixture.FailedAsync(await fixture.RequestAsync(old));

        failed.Reason.ShouldBe(LookupFailureReason.NotFound);
        failed.Candidates.ShouldBe([PartKey.Of("GE", other)]);
    }

    [Fact]
    public async Task And_still_listed_says_what_its_suppliers_name_in_its_place()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => Script.Answered(query, Replaced("ENCOMPASS", number, "WR55X10025"), Replaced("MARCONE", number, "WR55X10025")) });
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);

        var note = (await fixture.SessionAsync(id)).Timeline.Single(entry => entry.Event == "SUPERSEDED");

        note.Detail!.ShouldContain("WR55X10025 (ENCOMPASS, MARCONE)");
    }

    private static SupplierAnswer Replaced(string source, string number, string by)
    {
        var found = Script.Found(source, number, "GE");
        var claim = new Claim { Attribute = AttributeRegistry.ReplacedByPartNumber.Name, Value = AttributeValue.Of(by), Pointer = "/2" };
        return found with { Parts = [found.Parts[0] with { Claims = [.. found.Parts[0].Claims, claim] }] };
    }
}
