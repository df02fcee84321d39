using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Parts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

public sealed class A_lookup(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Goes_through_every_stage_and_leaves_a_session_with_all_its_fields()
    {
        var number = fixture.NewNumber();
        var id = await fixture.RequestAsync(number);

        var completed = await fixture.CompletedAsync(id);

        completed.Part.ShouldBe(PartKey.Of("GE", number));
        completed.SuccessfulSources.ShouldBe([SupplierName.Encompass, SupplierName.Marcone]);
        var session = await fixture.SessionAsync(id);
        session.Status.ShouldBe("COMPLETED");
        session.Manufacturer.ShouldBe("GE");
        session.TotalSourcesQueried.ShouldBe(2);
        session.SuccessfulSources.ShouldBe(2);
        session.FailedSources.ShouldBeEmpty();
        session.CatalogRecordId.ShouldBe(completed.CatalogId);
        session.ProcessingTimeSeconds.ShouldNotBeNull();
        session.CompletionTimestamp.ShouldNotBeNull();
        session.Timeline.Select(entry => entry.Event)
            .ShouldBe(["REQUESTED", "SUPPLIERS_ASKED", "SUPPLIERS_ANSWERED", "VALIDATORS_ASKED", "VALIDATED", "CONSENSUS_ASKED", "RECORD_BUILT"]);
        await Eventually.Async(() => fixture.Others.Of<StoreImages>(images => images.SessionId == id).Count > 0);
        fixture.Others.Of<StoreImages>(images => images.SessionId == id).ShouldHaveSingleItem().Images.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Is_settled_by_what_the_validators_hand_to_consensus()
    {
        var id = await fixture.RequestAsync(fixture.NewNumber());
        await fixture.CompletedAsync(id);

        var asked = fixture.Others.Of<ValidatePart>(validate => validate.SessionId == id).ShouldHaveSingleItem();
        asked.Next!.Round.ShouldBe(1);
        asked.Next.Sources.Select(source => source.Source).ShouldBe([SupplierName.Encompass, SupplierName.Marcone]);
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem().AskedAt.ShouldBe(asked.Next.AskedAt);
    }

    [Fact]
    public async Task Is_settled_by_its_own_command_where_the_validators_are_of_a_release_that_sends_none()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Validators = validate => Script.Agreeing.Validators(validate)! with { Round = null } });
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);
        var resolve = fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem();
        resolve.Claims.Count.ShouldBe(2);
        resolve.Verdicts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Asks_each_stage_once_however_often_it_is_requested()
    {
        var number = fixture.NewNumber();
        var id = await fixture.RequestAsync(number);
        await fixture.RequestAsync(number, id: id);
        await fixture.CompletedAsync(id);
        await fixture.RequestAsync(number, id: id);

        // A later lookup of the same queue has gone all the way: whatever the repeated request did is done by then.
        await fixture.CompletedAsync(await fixture.RequestAsync(fixture.NewNumber()));
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count.ShouldBe(1);
        fixture.Others.Of<LookupCompleted>(completed => completed.RequestId == id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_not_begun_again_by_a_request_that_comes_after_it_was_cleared_away()
    {
        var number = fixture.NewNumber();
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);
        await fixture.Database.ExecuteAsync($"delete from lookup_saga where correlation_id = '{id}'");

        await fixture.RequestAsync(number, id: id);
        await fixture.CompletedAsync(await fixture.RequestAsync(number));

        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count.ShouldBe(1);
        (await fixture.StateAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_number_of_several_makes_ends_ambiguous_with_the_candidates()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => Script.Answered(query, Script.Found("ENCOMPASS", number, "GE", "Bosch")) });
        var id = await fixture.RequestAsync(number);

        var failed = await fixture.FailedAsync(id);

        failed.Reason.ShouldBe(LookupFailureReason.Ambiguous);
        failed.Candidates.ShouldBe([PartKey.Of("Bosch", number), PartKey.Of("GE", number)]);
        (await fixture.SessionAsync(id)).Candidates.Count.ShouldBe(2);
        (await fixture.CompletedAsync(await fixture.RequestAsync(number, "bosch"))).Part.Manufacturer.ShouldBe("Bosch");
    }

    [Fact]
    public async Task That_nobody_has_ends_not_found_without_a_second_attempt()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => Script.Answered(query, Script.Answer("ENCOMPASS", SupplierOutcome.NotFound)) });
        var id = await fixture.RequestAsync(number);
        (await fixture.FailedAsync(id)).Reason.ShouldBe(LookupFailureReason.NotFound);
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Takes_a_make_with_white_space_around_it()
    {
        var number = fixture.NewNumber();
        (await fixture.CompletedAsync(await fixture.RequestAsync(number, "GE\r\n"))).Part.Manufacturer.ShouldBe("GE");
    }

    [Fact]
    public async Task That_nobody_in_use_has_ends_not_found_whatever_suppliers_are_switched_off()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script
        {
            Suppliers = query => Script.Answered(
                query, Script.Answer("ENCOMPASS", SupplierOutcome.NotFound), Script.Answer("AMAZON", SupplierOutcome.NotAsked) with { NotInUse = true }),
        });
        var id = await fixture.RequestAsync(number);
        var failed = await fixture.FailedAsync(id);
        failed.Reason.ShouldBe(LookupFailureReason.NotFound);
        failed.Detail.ShouldBe($"All 1 suppliers answered and none has {number}.");
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Is_asked_as_often_as_it_may_though_an_answer_comes_twice()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script
        {
            Suppliers = query => query.Attempt < 3 ? Script.Answered(query, Script.Answer("MARCONE", SupplierOutcome.Failed)) : Script.Agreeing.Suppliers(query),
        });
        var id = await fixture.RequestAsync(number);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count == 1);
        var first = fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Single();

        // Another message with the same answer: the adapter was killed before it acknowledged the question.
        await fixture.SendAsync(Script.Answered(first, Script.Answer("MARCONE", SupplierOutcome.Failed)));
        await fixture.SendAsync(Script.Answered(first, Script.Answer("MARCONE", SupplierOutcome.Failed)));

        await fixture.CompletedAsync(id);
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Select(query => query.Attempt).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Asks_again_while_a_supplier_that_might_have_the_part_fails()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script
        {
            Suppliers = query => query.Attempt == 1
                ? Script.Answered(query, Script.Answer("ENCOMPASS", SupplierOutcome.NotFound), Script.Answer("MARCONE", SupplierOutcome.Failed))
                : Script.Answered(query, Script.Answer("ENCOMPASS", SupplierOutcome.Failed), Script.Found("MARCONE", number, "GE")),
        });
        var completed = await fixture.CompletedAsync(await fixture.RequestAsync(number));
        completed.SuccessfulSources.ShouldBe([SupplierName.Encompass, SupplierName.Marcone], "Encompass had answered the first time");
    }

    [Theory]
    [InlineData("no number", null, "partNumber")]
    [InlineData("W10295370A", "a name that is much longer than any manufacturer of appliance parts has", "manufacturer")]
    [InlineData("W1029\05370A", null, "partNumber")]
    [InlineData("W10295370A", "Whirl\0pool", "manufacturer")]
    public async Task For_something_that_is_no_part_ends_invalid_and_names_the_field(string number, string? make, string field)
    {
        var failed = await fixture.FailedAsync(await fixture.RequestAsync(number, make));
        failed.Reason.ShouldBe(LookupFailureReason.Invalid);
        failed.Detail.ShouldStartWith(field);
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T00:00:00Z")]
    public async Task From_a_time_that_cannot_be_ends_invalid_and_keeps_nobody_from_the_part(string requestedAt)
    {
        var number = fixture.NewNumber();
        var id = Guid.NewGuid();
        await fixture.SendAsync(new LookupRequested { RequestId = id, PartNumber = number, RequestedAt = DateTimeOffset.Parse(requestedAt), RequestedBy = "a\0clock" });

        var failed = await fixture.FailedAsync(id);
        failed.Reason.ShouldBe(LookupFailureReason.Invalid);
        failed.Detail.ShouldStartWith("requestedAt is ");
        (await fixture.SessionAsync(id)).Timeline[0].Detail.ShouldBe("a\uFFFDclock");
        await fixture.CompletedAsync(await fixture.RequestAsync(number));
    }

    [Fact]
    public async Task Of_a_part_that_is_being_looked_up_joins_and_ends_with_its_own_id()
    {
        var number = fixture.NewNumber();
        var release = new TaskCompletionSource();
        fixture.Others.Play(number, new Script { Suppliers = query => release.Task.IsCompleted ? Script.Agreeing.Suppliers(query) : null });
        var leader = await fixture.RequestAsync(number);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == leader).Count == 1);
        var joiner = await fixture.RequestAsync(number.ToLowerInvariant());
        await Eventually.Async(async () => await fixture.StateAsync(joiner) == "Joined");
        release.SetResult();

        var (first, second) = (await fixture.CompletedAsync(leader), await fixture.CompletedAsync(joiner));

        second.JoinedRequestId.ShouldBe(leader);
        second.CatalogId.ShouldBe(first.CatalogId);
        (await fixture.SessionAsync(joiner)).Status.ShouldBe("COMPLETED");
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == joiner).ShouldBeEmpty();
        (await fixture.Database.ScalarAsync<long>($"select count(*) from lookups_in_flight where session_id in ('{leader}', '{joiner}')")).ShouldBe(0);
    }

    [Fact]
    public async Task That_joined_fails_with_the_one_it_joined()
    {
        var number = fixture.NewNumber();
        var release = new TaskCompletionSource();
        fixture.Others.Play(number, new Script
        {
            Suppliers = query => release.Task.IsCompleted ? Script.Answered(query, Script.Answer("AMAZON", SupplierOutcome.NotFound)) : null,
        });
        var leader = await fixture.RequestAsync(number);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == leader).Count == 1);
        var joiner = await fixture.RequestAsync(number);
        await Eventually.Async(async () => await fixture.StateAsync(joiner) == "Joined");
        release.SetResult();
        (await fixture.FailedAsync(joiner)).Reason.ShouldBe(LookupFailureReason.NotFound);
    }
}
