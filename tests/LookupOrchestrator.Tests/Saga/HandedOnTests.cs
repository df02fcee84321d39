using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

/// <summary>docs/adr/0016.</summary>
public sealed class A_part_that_the_adapter_hands_on(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Is_not_handed_to_the_validators_again()
    {
        var id = await fixture.RequestAsync(fixture.NewNumber());
        await fixture.CompletedAsync(id);
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).ShouldHaveSingleItem().HandOn!.Round.ShouldBe(1);
        Asked(id).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Is_handed_to_the_validators_by_the_lookup_where_the_adapter_is_of_a_release_that_does_not()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { AdapterHandsOn = false });
        var id = await fixture.RequestAsync(number);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);

        var asked = Asked(id).ShouldHaveSingleItem();
        (asked.Attempt, asked.Next!.Round).ShouldBe((1, 1));
        asked.Next.Sources.Select(source => source.Source).ShouldBe([SupplierName.Encompass, SupplierName.Marcone]);
    }

    [Fact]
    public async Task Is_not_the_adapter_s_to_hand_on_where_the_lookup_can_wait_for_a_day()
    {
        var id = Guid.NewGuid();
        await fixture.SendAsync(new LookupRequested { RequestId = id, PartNumber = fixture.NewNumber(), Priority = LookupPriority.Batch });
        await fixture.CompletedAsync(id);
        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).ShouldHaveSingleItem().HandOn.ShouldBeNull();
    }

    [Fact]
    public async Task Completes_its_lookup_with_the_answers_where_verdicts_and_record_were_faster()
    {
        var (number, id) = await HeardOfLaterAsync(new Script { AdapterIsHeard = false }, "catalogId");

        await AnswerAsync(id, number);

        var completed = await fixture.CompletedAsync(id);
        (completed.Version, completed.SuccessfulSources.Count).ShouldBe((1, 2));
        Rounds(id).ShouldBe([(1, 1)]);
        Asked(id).ShouldHaveSingleItem();
        await Eventually.Async(() => fixture.Others.Of<StoreImages>(images => images.SessionId == id).Count == 1);
        (await fixture.SessionAsync(id)).Timeline.ShouldContain(entry => entry.Event == "VALIDATED");
    }

    [Fact]
    public async Task Waits_for_the_record_where_only_the_verdicts_were_faster()
    {
        var held = new TaskCompletionSource<ResolveConsensus>();
        var (number, id) = await HeardOfLaterAsync(new Script { AdapterIsHeard = false, Consensus = resolve => { held.TrySetResult(resolve); return null; } }, "VALIDATED");

        await AnswerAsync(id, number);
        await Eventually.Async(async () => await fixture.StateAsync(id) == "Resolving");
        await fixture.Others.Bus.Publish(Script.Agreeing.Consensus(await held.Task)!, TestContext.Current.CancellationToken);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);
        Rounds(id).Distinct().ShouldBe([(1, 1)]);
    }

    [Fact]
    public async Task Is_settled_by_its_own_command_where_the_verdicts_were_faster_and_the_validators_leave_that_to_it()
    {
        var (number, id) = await HeardOfLaterAsync(
            new Script { AdapterIsHeard = false, Validators = validate => Script.Agreeing.Validators(validate)! with { Round = null } }, "VALIDATED");

        await AnswerAsync(id, number);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(1);
        Rounds(id).ShouldBe([(1, 1)]);
    }

    [Fact]
    public async Task Has_a_late_answer_that_was_faster_than_the_others_settled_in_a_round_of_its_own()
    {
        var (number, id) = await HeardOfLaterAsync(new Script { AdapterIsHeard = false, Suppliers = WithoutMarcone }, "catalogId");
        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("MARCONE", number, "GE") });
        await KeptAsync(id, "ANSWERED_LATE");

        await fixture.SendAsync(WithoutMarcone(QueryOf(id)) with { Part = Asked(id).Single().Part });

        (await fixture.CompletedAsync(id)).FailedSources.ShouldBe([SupplierName.Marcone], "the record of that round has nothing of it");
        await Eventually.Async(async () => (await fixture.SessionAsync(id)) is { CatalogVersion: 2, SuccessfulSources: 2 });
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).Select(resolve => resolve.Claims.Count).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Is_handed_on_anew_where_nobody_has_heard_of_it_and_what_the_first_comes_to_is_let_pass()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { AdapterIsHeard = false });
        var id = await fixture.RequestAsync(number);

        // The scripted catalog's versions are rounds: the first was the adapter's.
        (await fixture.CompletedAsync(id)).Version.ShouldBe(2);

        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id).Select(query => (query.Attempt, query.HandOn?.Round)).ShouldBe([(1, 1), (2, null)]);
        Asked(id).Select(asked => (asked.Attempt, asked.Next!.Round)).ShouldBe([(1, 1), (2, 2)]);
        Rounds(id).ShouldBe([(1, 1), (2, 1)]);
        (await fixture.StateAsync(id)).ShouldBe("Completed");
    }

    [Fact]
    public async Task Is_waited_for_anew_and_what_comes_late_of_the_first_is_let_pass()
    {
        var number = fixture.NewNumber();
        var silent = new List<ValidatePart>();
        fixture.Others.Play(number, new Script { AdapterIsHeard = false, Validators = validate => { silent.Add(validate); return null; } });
        var id = await fixture.RequestAsync(number);
        await Eventually.Async(async () => await fixture.StateAsync(id) == "Validating" && silent.Count == 2, TimeSpan.FromSeconds(30));

        await fixture.SendAsync(Script.Agreeing.Validators(silent[0])!);
        await fixture.Others.SettleAsync(silent[1], Script.Agreeing.Validators(silent[1])!);
        await fixture.SendAsync(Script.Agreeing.Validators(silent[1])!);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(2);
        Rounds(id).ShouldBe([(2, 1)]);
        (await fixture.SessionAsync(id)).Timeline.Count(entry => entry.Event == "VALIDATED").ShouldBe(1);
    }

    [Fact]
    public async Task Is_handed_on_anew_where_another_delivery_says_that_it_was_not()
    {
        var (_, id) = await HeardOfLaterAsync(new Script { AdapterIsHeard = false }, "catalogId");

        // As of an older replica of the adapter, or one that was too late for it.
        await fixture.SendAsync(Script.Agreeing.Suppliers(QueryOf(id))!);

        (await fixture.CompletedAsync(id)).Version.ShouldBe(2);
        Asked(id).Select(asked => (asked.Attempt, asked.Next!.Round)).ShouldBe([(1, 1), (2, 2)]);
        (await fixture.SessionAsync(id)).Timeline.ShouldNotContain(entry => entry.Event == "NOT_VALIDATED");
    }

    private static SuppliersAnswered WithoutMarcone(QuerySuppliers query) =>
        Script.Answered(query, Script.Found("ENCOMPASS", query.PartNumber, "GE"), Script.Answer("MARCONE", SupplierOutcome.TimedOut));

    // Asked for while the adapter's own word is held back, until the saga has kept something of what came of the part.
    private async Task<(string Number, Guid Id)> HeardOfLaterAsync(Script script, string kept)
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, script);
        var id = await fixture.RequestAsync(number);
        await KeptAsync(id, kept);
        (await fixture.StateAsync(id)).ShouldBe("Querying");
        return (number, id);
    }

    private Task KeptAsync(Guid id, string what) => Eventually.Async(async () => await fixture.Database.ScalarAsync<long>(
        $"select count(*) from lookup_saga where correlation_id = '{id}' and body::text like '%{what}%'") == 1);

    private Task AnswerAsync(Guid id, string number) =>
        fixture.SendAsync(Script.Agreeing.Suppliers(QueryOf(id) with { PartNumber = number })! with { Part = Asked(id)[0].Part });

    private QuerySuppliers QueryOf(Guid id) => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == id)[0];

    private IReadOnlyList<ValidatePart> Asked(Guid id) => fixture.Others.Of<ValidatePart>(validate => validate.SessionId == id);

    private IEnumerable<(int Round, int Verdicts)> Rounds(Guid id) =>
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).Select(resolve => (resolve.Round, resolve.Verdicts.Count));
}
