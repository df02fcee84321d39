using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.ServiceDefaults.Messaging;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

public sealed class A_stage_that_is_silent(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Is_asked_again_when_it_is_the_adapter()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => query.Attempt == 1 ? null : Script.Agreeing.Suppliers(query) });
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);
        (await fixture.SessionAsync(id)).Timeline.ShouldContain(entry => entry.Event == "SUPPLIERS_SILENT");
    }

    [Fact]
    public async Task Ends_the_lookup_when_it_is_the_adapter_and_stays_silent()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = _ => null });
        var id = await fixture.RequestAsync(number);
        var failed = await fixture.FailedAsync(id);
        failed.Reason.ShouldBe(LookupFailureReason.SourcesUnavailable);
        failed.Detail.ShouldBe("None of the suppliers could be asked, after 3 attempts.");
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Select(query => query.Attempt).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Is_done_without_when_it_is_the_adapter_and_a_late_answer_has_the_part()
    {
        var (number, id) = await SilentAfterTheFirstAnswersAsync();

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("MARCONE", number, "GE") });

        var completed = await fixture.CompletedAsync(id);
        completed.Version.ShouldBe(1);
        completed.SuccessfulSources.ShouldBe([SupplierName.Encompass, SupplierName.Marcone]);
        (await fixture.SessionAsync(id)).Timeline.SkipWhile(entry => entry.Event != "ANSWERED_LATE").Count(entry => entry.Event == "SUPPLIERS_SILENT").ShouldBe(1);
    }

    [Fact]
    public async Task Is_asked_again_when_it_is_the_adapter_and_all_that_came_is_one_late_answer()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = query => query.Attempt < 3 ? null : Script.Agreeing.Suppliers(query) });
        var id = await fixture.RequestAsync(number);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count == 1);

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Answer("RELIABLE", SupplierOutcome.NotFound) });

        (await fixture.CompletedAsync(id)).SuccessfulSources.ShouldBe([SupplierName.Encompass, SupplierName.Marcone, SupplierName.Reliable]);
    }

    [Fact]
    public async Task Is_done_without_when_it_is_the_adapter_and_a_late_answer_says_that_nobody_has_the_part()
    {
        var (_, id) = await SilentAfterTheFirstAnswersAsync();

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Answer("MARCONE", SupplierOutcome.NotFound) });

        (await fixture.FailedAsync(id)).Reason.ShouldBe(LookupFailureReason.NotFound);
    }

    [Fact]
    public async Task Is_not_taken_for_silent_by_a_deadline_that_the_lookup_has_left()
    {
        var number = fixture.NewNumber();
        // Of a batch: it waits for the AIs for a day.
        var id = Guid.NewGuid();
        fixture.Others.Play(number, new Script { Validators = _ => null });
        await fixture.SendAsync(new LookupRequested { RequestId = id, PartNumber = number, Priority = LookupPriority.Batch });
        await Eventually.Async(async () => await fixture.StateAsync(id) == "Validating");
        var version = await fixture.Database.ScalarAsync<int>($"select version from lookup_saga where correlation_id = '{id}'");

        await fixture.SendAsync(new DeadlineReached { SessionId = id, State = "Validating", DueAt = DateTimeOffset.UnixEpoch, RowVersion = version - 1 });
        await fixture.CompletedAsync(await fixture.RequestAsync(fixture.NewNumber()));

        (await fixture.StateAsync(id)).ShouldBe("Validating");
        await fixture.SendAsync(new DeadlineReached { SessionId = id, State = "Validating", DueAt = DateTimeOffset.UnixEpoch, RowVersion = version });
        await fixture.CompletedAsync(id);
    }

    [Fact]
    public async Task Is_not_asked_the_same_again_when_it_is_consensus_and_something_came_in_meanwhile()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Consensus = resolve => resolve.Round == 1 ? null : Script.Agreeing.Consensus(resolve) });
        var id = await fixture.RequestAsync(number);
        await Eventually.Async(async () => await fixture.StateAsync(id) == "Resolving");

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("RELIABLE", number, "GE") });

        var completed = await fixture.CompletedAsync(id);
        completed.Version.ShouldBe(2);
        completed.SuccessfulSources.ShouldBe([SupplierName.Encompass, SupplierName.Marcone, SupplierName.Reliable]);
    }

    [Fact]
    public async Task Is_done_without_when_it_is_the_validators_and_their_late_word_settles_the_record_again()
    {
        var number = fixture.NewNumber();
        ValidatePart? asked = null;
        fixture.Others.Play(number, new Script { Validators = validate => { asked = validate; return null; } });
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem().Verdicts.ShouldBeEmpty();

        var late = Script.Agreeing.Validators(asked!)!;
        await fixture.Others.SettleAsync(asked!, late);
        await fixture.Others.Bus.Publish(late);

        // The scripted catalog's versions are rounds; the first was left to the AIs, the second went on without them.
        await Eventually.Async(async () => (await fixture.SessionAsync(id)).CatalogVersion == 3);
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id && resolve.Round == 3).ShouldHaveSingleItem().Verdicts.ShouldHaveSingleItem();
        fixture.Others.Of<LookupCompleted>(completed => completed.RequestId == id).Count.ShouldBe(1, "a session completes once");
    }

    [Fact]
    public async Task Is_waited_for_when_it_is_the_validators_whose_record_is_there_already()
    {
        var number = fixture.NewNumber();
        ValidatePart? asked = null;
        fixture.Others.Play(number, new Script { ValidatorsAreHeard = false, Validators = validate => Script.Agreeing.Validators(asked = validate) });
        // Of a batch: it waits for the AIs for a day.
        var id = Guid.NewGuid();
        await fixture.SendAsync(new LookupRequested { RequestId = id, PartNumber = number, Priority = LookupPriority.Batch });
        await Eventually.Async(async () => await fixture.Database.ScalarAsync<long>(
            $"select count(*) from lookup_saga where correlation_id = '{id}' and body::text like '%catalogId%'") == 1);
        (await fixture.StateAsync(id)).ShouldBe("Validating");

        await fixture.Others.Bus.Publish(Script.Agreeing.Validators(asked!)!);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem().Round.ShouldBe(1);
        (await fixture.StateAsync(id)).ShouldBe("Completed");
    }

    [Fact]
    public async Task Is_done_without_when_it_is_the_validators_and_the_record_with_their_word_stands()
    {
        var number = fixture.NewNumber();
        ValidatePart? asked = null;
        fixture.Others.Play(number, new Script { ValidatorsAreHeard = false, Validators = validate => Script.Agreeing.Validators(asked = validate) });
        var id = await fixture.RequestAsync(number);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);

        (await fixture.SessionAsync(id)).Timeline.ShouldContain(entry => entry.Event == "VALIDATORS_NOT_HEARD");
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).ShouldHaveSingleItem().Round.ShouldBe(1);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from verified_lookups where session_id = '{id}'")).ShouldBe(0, "nobody knows whether it lacked a verdict");

        await fixture.Others.Bus.Publish(Script.Agreeing.Validators(asked!)!);
        await Eventually.Async(async () => (await fixture.SessionAsync(id)).CatalogVersion == 2);
    }

    [Fact]
    public async Task Ends_the_lookup_when_it_is_consensus_that_gives_up_before_the_validators_are_heard()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { ValidatorsAreHeard = false, Consensus = _ => throw new InvalidOperationException("the scripted reason") });
        var failed = await fixture.FailedAsync(await fixture.RequestAsync(number));
        failed.Detail.ShouldStartWith("The claims could not be settled: the scripted reason");
    }

    [Fact]
    public async Task Is_sent_the_same_round_again_when_it_is_consensus()
    {
        var number = fixture.NewNumber();
        var asked = 0;
        fixture.Others.Play(number, new Script { Consensus = resolve => Interlocked.Increment(ref asked) == 1 ? null : Script.Agreeing.Consensus(resolve) });
        var id = await fixture.RequestAsync(number);
        await fixture.CompletedAsync(id);
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).Select(resolve => resolve.Round).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Is_believed_when_it_is_consensus_and_has_gone_further_than_the_lookup_knows()
    {
        var number = fixture.NewNumber();
        // As after a backup of the orchestrator's database was restored: the first round is forgotten by those who have passed it.
        fixture.Others.Play(number, new Script { Consensus = resolve => Script.Agreeing.Consensus(resolve with { Round = Math.Max(resolve.Round, 3) }) });
        var id = await fixture.RequestAsync(number);
        (await fixture.CompletedAsync(id)).Version.ShouldBe(3);
        (await fixture.StateAsync(id)).ShouldBe("Completed");

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("RELIABLE", number, "GE") });

        await Eventually.Async(async () => (await fixture.SessionAsync(id)).CatalogVersion == 4);
    }

    [Fact]
    public async Task Is_reached_again_through_consensus_when_it_is_the_catalog()
    {
        var number = fixture.NewNumber();
        var asked = 0;
        fixture.Others.Play(number, new Script { Catalog = build => Interlocked.Increment(ref asked) == 1 ? null : Script.Agreeing.Catalog(build) });
        var id = await fixture.RequestAsync(number);
        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task That_gives_a_message_up_ends_the_lookup_and_says_which()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Consensus = _ => throw new InvalidOperationException("the scripted reason") });
        var failed = await fixture.FailedAsync(await fixture.RequestAsync(number));
        failed.Reason.ShouldBe(LookupFailureReason.ProcessingFailed);
        failed.Detail.ShouldContain("the scripted reason");
    }

    [Fact]
    public async Task That_gives_the_settled_part_up_ends_the_lookup_and_says_that_there_is_no_record()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Catalog = _ => throw new InvalidOperationException("the scripted reason") });
        var failed = await fixture.FailedAsync(await fixture.RequestAsync(number));
        failed.Reason.ShouldBe(LookupFailureReason.ProcessingFailed);
        failed.Detail.ShouldStartWith("The record could not be built: the scripted reason");
    }

    // Encompass has not got the part, Marcone could not say in time; asked once more, the adapter is silent.
    private async Task<(string Number, Guid Id)> SilentAfterTheFirstAnswersAsync()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script
        {
            Suppliers = query => query.Attempt == 1
                ? Script.Answered(query, Script.Answer("ENCOMPASS", SupplierOutcome.NotFound), Script.Answer("MARCONE", SupplierOutcome.TimedOut))
                : null,
        });
        var id = await fixture.RequestAsync(number);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Count == 2);
        return (number, id);
    }
}
