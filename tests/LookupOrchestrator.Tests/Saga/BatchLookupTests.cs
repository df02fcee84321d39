using PartsCatalog.Contracts.Lookups;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.Contracts.Validation;
using PartsCatalog.LookupOrchestrator.Tests.Hosting;
using PartsCatalog.TestSupport;

namespace PartsCatalog.LookupOrchestrator.Tests.Saga;

public sealed class A_lookup_of_a_batch(OrchestratorFixture fixture)
{
    [Fact]
    public async Task Waits_in_its_queue_for_hours_without_being_asked_again()
    {
        var (queued, silent) = (fixture.NewNumber(), fixture.NewNumber());
        var release = new TaskCompletionSource();
        fixture.Others.Play(queued, new Script { Suppliers = query => release.Task.IsCompleted ? Script.Agreeing.Suppliers(query) : null });
        fixture.Others.Play(silent, new Script { Suppliers = _ => null });
        var batch = new LookupRequested { RequestId = Guid.NewGuid(), PartNumber = queued, Priority = LookupPriority.Batch };
        await fixture.SendAsync(batch);
        await Eventually.Async(() => fixture.Others.Of<QuerySuppliers>(query => query.SessionId == batch.RequestId).Count == 1);

        // Interactive, begun later: by the time it has been given up, the patience with an adapter that is silent was over three times.
        (await fixture.FailedAsync(await fixture.RequestAsync(silent))).Reason.ShouldBe(LookupFailureReason.SourcesUnavailable);

        fixture.Others.Of<QuerySuppliers>(query => query.SessionId == batch.RequestId).Count.ShouldBe(1);
        (await fixture.StateAsync(batch.RequestId)).ShouldBe("Querying");
        var due = await fixture.Database.ScalarAsync<DateTime>($"select deadline_at from lookup_saga where correlation_id = '{batch.RequestId}'");
        due.ShouldBeGreaterThan(DateTime.UtcNow.AddDays(6));
        release.SetResult();
        await fixture.SendAsync(Script.Agreeing.Suppliers(new QuerySuppliers { SessionId = batch.RequestId, PartNumber = queued })!);
        await fixture.CompletedAsync(batch.RequestId);
    }

    [Fact]
    public async Task Waits_a_day_for_the_AIs_and_tells_them_so()
    {
        var (gathered, silent) = (fixture.NewNumber(), fixture.NewNumber());
        fixture.Others.Play(gathered, new Script { Validators = _ => null });
        fixture.Others.Play(silent, new Script { Validators = _ => null });
        var batch = new LookupRequested { RequestId = Guid.NewGuid(), PartNumber = gathered, Priority = LookupPriority.Batch };
        await fixture.SendAsync(batch);
        var asked = await Eventually.GetAsync(() => Task.FromResult(fixture.Others.Received.OfType<ValidatePart>().FirstOrDefault(validate => validate.SessionId == batch.RequestId)));

        // Interactive, begun later: it has gone on without the AIs.
        var interactive = await fixture.RequestAsync(silent);
        (await fixture.CompletedAsync(interactive)).RequestId.ShouldBe(interactive);

        (await fixture.StateAsync(batch.RequestId)).ShouldBe("Validating");
        asked.AnswerBy!.Value.ShouldBeInRange(DateTimeOffset.UtcNow.AddHours(27), DateTimeOffset.UtcNow.AddHours(28));
        fixture.Others.Of<ValidatePart>(validate => validate.SessionId == interactive).ShouldHaveSingleItem().AnswerBy.ShouldBeNull();
        (await fixture.SessionAsync(interactive)).Timeline.ShouldContain(entry => entry.Event == "NOT_VALIDATED");

        var answer = Script.Agreeing.Validators(asked)!;
        await fixture.Others.SettleAsync(asked, answer);
        await fixture.SendAsync(answer);
        await fixture.CompletedAsync(batch.RequestId);
        (await fixture.SessionAsync(batch.RequestId)).Timeline.ShouldContain(entry => entry.Event == "VALIDATED");
    }
}
