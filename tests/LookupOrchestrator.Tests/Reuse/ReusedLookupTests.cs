using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;

namespace PartsCatalog.LookupOrchestrator.Tests.Reuse;

public sealed class A_part_that_was_looked_up_within_the_hour(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Is_answered_at_once_from_that_lookup_and_says_so()
    {
        var number = fixture.NewNumber();
        var first = await LookUpAsync(number);

        var second = await LookUpAsync(number.ToLowerInvariant());

        second.FromCache.ShouldBeTrue();
        second.JoinedRequestId.ShouldBe(first.RequestId);
        (second.CatalogId, second.Version, second.Part).ShouldBe((first.CatalogId, first.Version, first.Part));
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == second.RequestId).ShouldBeEmpty();
        var session = await fixture.SessionAsync(second.RequestId);
        session.Status.ShouldBe("COMPLETED");
        session.JoinedSessionId.ShouldBe(first.RequestId);
        session.Timeline.Select(entry => entry.Event).ShouldBe(["REQUESTED", "ANSWERED_FROM_CACHE"]);
        session.Timeline[1].Detail!.ShouldContain(first.RequestId.ToString());
        (await fixture.Database.ScalarAsync<long>($"select count(*) from lookups_in_flight where flight_key like '%{number}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Is_asked_for_again_when_that_is_forced()
    {
        var number = fixture.NewNumber();
        await LookUpAsync(number);

        var forced = await fixture.CompletedAsync(await fixture.RequestAsync(number, forceRefresh: true));

        forced.FromCache.ShouldBeFalse();
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == forced.RequestId).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Is_asked_for_again_when_the_hour_is_over_and_what_was_kept_is_cleared_away()
    {
        var number = fixture.NewNumber();
        await LookUpAsync(number);
        await fixture.Database.ExecuteAsync($"update verified_lookups set verified_at = verified_at - interval '61 minutes' where asked_key like '%:{number}'");

        (await LookUpAsync(number)).FromCache.ShouldBeFalse();

        await fixture.Database.ExecuteAsync($"update verified_lookups set verified_at = verified_at - interval '61 minutes' where asked_key like '%:{number}'");
        await fixture.Orchestrator.Purge.PurgeAsync(TestContext.Current.CancellationToken);
        (await KeptAsync(number)).ShouldBe(0);
    }

    [Fact]
    public async Task With_a_make_is_no_answer_to_the_number_alone_or_to_another_make()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => Script.Answered(query, Script.Found("ENCOMPASS", number, "GE", "Bosch")) });
        await LookUpAsync(number, "GE");

        (await fixture.FailedAsync(await fixture.RequestAsync(number))).Reason.ShouldBe(LookupFailureReason.Ambiguous);
        (await LookUpAsync(number, "Bosch")).FromCache.ShouldBeFalse();
        (await LookUpAsync(number, "geh")).FromCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_make_answers_for_its_make_too()
    {
        var number = fixture.NewNumber();
        await LookUpAsync(number);

        (await LookUpAsync(number, "GE")).FromCache.ShouldBeTrue();
    }

    [Fact]
    public async Task But_lacked_a_supplier_is_asked_for_again()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, Missing(number, Script.Answer("MARCONE", SupplierOutcome.TimedOut)));
        await LookUpAsync(number);

        (await LookUpAsync(number)).FromCache.ShouldBeFalse();
    }

    [Fact]
    public async Task But_lacked_an_AI_is_asked_for_again()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script
        {
            Validators = validate => Script.Agreeing.Validators(validate) is { } agreed
                ? agreed with { Verdicts = [.. agreed.Verdicts, agreed.Verdicts[0] with { Validator = ValidatorName.Grok, Outcome = VerdictOutcome.TimedOut }] }
                : null,
        });
        await LookUpAsync(number);

        (await LookUpAsync(number)).FromCache.ShouldBeFalse();
    }

    [Fact]
    public async Task Lacks_nothing_because_a_supplier_is_not_in_use()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, Missing(number, Script.Answer("RELIABLE", SupplierOutcome.NotAsked) with { NotInUse = true }));
        await LookUpAsync(number);

        (await LookUpAsync(number)).FromCache.ShouldBeTrue();
    }

    [Fact]
    public async Task Is_forgotten_when_a_later_lookup_lacks_something_or_fails()
    {
        var (incomplete, gone) = (fixture.NewNumber(), fixture.NewNumber());
        await LookUpAsync(incomplete);
        await LookUpAsync(gone);
        fixture.Others.Play(incomplete, Missing(incomplete, Script.Answer("MARCONE", SupplierOutcome.Failed)));
        fixture.Others.Play(gone, new Script { Suppliers = query => Script.Answered(query, Script.Answer("ENCOMPASS", SupplierOutcome.NotFound)) });

        await fixture.CompletedAsync(await fixture.RequestAsync(incomplete, forceRefresh: true));
        await fixture.FailedAsync(await fixture.RequestAsync(gone, forceRefresh: true));

        (await KeptAsync(incomplete)).ShouldBe(0);
        (await fixture.FailedAsync(await fixture.RequestAsync(gone))).Reason.ShouldBe(LookupFailureReason.NotFound);
    }

    private static Script Missing(string number, SupplierAnswer missing) => new() { Suppliers = query => Script.Answered(query, Script.Found("ENCOMPASS", number, "GE"), missing) };

    private async Task<LookupCompleted> LookUpAsync(string number, string? make = null) => await fixture.CompletedAsync(await fixture.RequestAsync(number, make));

    private Task<long> KeptAsync(string number) => fixture.Database.ScalarAsync<long>($"select count(*) from verified_lookups where asked_key like '%:{number}'");
}
