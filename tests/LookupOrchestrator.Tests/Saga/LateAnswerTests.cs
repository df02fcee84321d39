using PartsCatalog.Contracts.Catalog;
using PartsCatalog.Contracts.Consensus;
using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

public sealed class A_supplier_that_answers_late(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Settles_the_record_again_after_the_lookup_completed()
    {
        var (number, id) = await CompletedWithoutMarconeAsync();

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("MARCONE", number, "GE") });

        await Eventually.Async(async () => (await fixture.SessionAsync(id)) is { CatalogVersion: 2, SuccessfulSources: 2 });
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id)[1].Claims.Select(claims => claims.Source)
            .ShouldBe([SupplierName.Encompass, SupplierName.Marcone]);
        fixture.Others.Of<LookupCompleted>(completed => completed.RequestId == id).Count.ShouldBe(1);
        (await fixture.StateAsync(id)).ShouldBe("Completed");
    }

    [Fact]
    public async Task Is_taken_into_a_round_of_its_own_when_the_validators_were_asked_without_it()
    {
        var number = fixture.NewNumber();
        ValidatePart? asked = null;
        fixture.Others.Play(number, new Script { Suppliers = WithoutMarcone, Validators = validate => { asked = validate; return null; } });
        // Of a batch: it waits for the AIs for a day.
        var id = Guid.NewGuid();
        await fixture.SendAsync(new LookupRequested { RequestId = id, PartNumber = number, Priority = LookupPriority.Batch });
        await Eventually.Async(() => asked is not null);

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("MARCONE", number, "GE") });
        await Eventually.Async(async () => await fixture.Database.ScalarAsync<long>(
            $"select count(*) from lookup_saga where correlation_id = '{id}' and body::text like '%ANSWERED_LATE%'") == 1);
        var answer = Script.Agreeing.Validators(asked!)!;
        await fixture.Others.SettleAsync(asked!, answer);
        await fixture.SendAsync(answer);

        (await fixture.CompletedAsync(id)).FailedSources.ShouldBe([SupplierName.Marcone], "the record of that round has nothing of it");
        await Eventually.Async(async () => (await fixture.SessionAsync(id)) is { CatalogVersion: 2, SuccessfulSources: 2 });
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).Select(resolve => (resolve.Claims.Count, resolve.Verdicts.Count)).ShouldBe([(1, 1), (2, 1)]);
    }

    [Fact]
    public async Task With_no_answer_changes_nothing()
    {
        var (_, id) = await CompletedWithoutMarconeAsync();
        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Answer("MARCONE", SupplierOutcome.Failed) });
        await fixture.CompletedAsync(await fixture.RequestAsync(fixture.NewNumber()));
        fixture.Others.Of<ResolveConsensus>(resolve => resolve.SessionId == id).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_the_lookup_was_cleared_away_is_let_pass()
    {
        var (number, id) = await CompletedWithoutMarconeAsync();
        await fixture.Database.ExecuteAsync($"update lookup_saga set updated_at = updated_at - interval '1 hour' where correlation_id = '{id}'");
        await fixture.Orchestrator.Purge.PurgeAsync(TestContext.Current.CancellationToken);
        // It may be the purge's own round, or another test's, that takes it.
        await Eventually.Async(async () => await fixture.StateAsync(id) is null);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from lookup_evidence where session_id = '{id}'")).ShouldBe(0);

        await fixture.SendAsync(new SupplierAnsweredLate { SessionId = id, Answer = Script.Found("MARCONE", number, "GE") });
        await fixture.CompletedAsync(await fixture.RequestAsync(fixture.NewNumber()));

        (await fixture.SessionAsync(id)).CatalogVersion.ShouldBe(1);
        (await fixture.Broker.PeekAsync("lookup-saga_dead")).ShouldBeEmpty();
    }

    private static SuppliersAnswered WithoutMarcone(QuerySuppliers query) =>
        Script.Answered(query, Script.Found("ENCOMPASS", query.PartNumber, "GE"), Script.Answer("MARCONE", SupplierOutcome.TimedOut));

    private async Task<(string Number, Guid Id)> CompletedWithoutMarconeAsync()
    {
        var number = fixture.NewNumber();
        fixture.Others.Play(number, new Script { Suppliers = WithoutMarcone });
        var id = await fixture.RequestAsync(number);
        (await fixture.CompletedAsync(id)).FailedSources.ShouldBe([SupplierName.Marcone]);
        await Eventually.Async(async () => await fixture.StateAsync(id) == "Completed");
        return (number, id);
    }
}
