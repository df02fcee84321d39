using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Security;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

public sealed class A_part_that_is_asked_for_again(CachingAdapterHost adapter) : IClassFixture<CachingAdapterHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await adapter.Simulator.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<long[]> CallsAsync(string number) =>
        await Task.WhenAll(new[] { "encompass", "marcone", "reliable", "amazon" }.Select(supplier => adapter.Simulator.CallsAsync(supplier, number)));

    [Fact]
    public async Task Is_answered_from_the_cache_with_the_same_claims_that_point_to_the_same_raw_answers()
    {
        var first = await adapter.AskAsync("WR55X10025");
        var session = Guid.CreateVersion7();
        var second = await adapter.AskAsync("wr55x-10025", session);
        (await CallsAsync("WR55X10025")).ShouldBe([1, 1, 1, 1]);
        foreach (var (was, now) in first.Answers.Zip(second.Answers))
        {
            (now.Source, now.Outcome, now.RawResponseId, now.AskedAt, now.Completeness).ShouldBe((was.Source, was.Outcome, was.RawResponseId, was.AskedAt, was.Completeness));
            now.Parts.SelectMany(part => part.Claims).ShouldBe(was.Parts.SelectMany(part => part.Claims));
        }

        var raw = (await adapter.RawAsync(session, Role.Viewer)).Body!.RootElement.GetProperty("responses").EnumerateArray().ToArray();
        raw.Length.ShouldBe(4);
        raw.ShouldAllBe(response => response.GetProperty("from_cache").GetBoolean() && response.GetProperty("raw_response").ValueKind == System.Text.Json.JsonValueKind.Object);
        raw.Select(response => response.GetProperty("response_id").GetGuid()).ShouldBe(first.Answers.Select(answer => answer.RawResponseId!.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task Is_answered_alike_when_the_question_from_the_cache_is_delivered_again()
    {
        var session = Guid.CreateVersion7();
        await adapter.AskAsync("WR57X10131");
        var first = await adapter.AskAsync("WR57X10131", session);
        var again = await adapter.AskAsync("WR57X10131", session);
        again.Answers.Select(answer => answer.RawResponseId).ShouldBe(first.Answers.Select(answer => answer.RawResponseId));
    }

    [Fact]
    public async Task Is_asked_for_anew_when_that_is_wanted_and_others_hear_of_it()
    {
        var first = await adapter.AskAsync("WR57X10231");
        var forced = await adapter.AskAsync("WR57X10231", forceRefresh: true);
        (await CallsAsync("WR57X10231")).ShouldBe([2, 2, 2, 2]);
        forced.Answers[0].RawResponseId.ShouldNotBe(first.Answers[0].RawResponseId);
        (await adapter.AskAsync("WR57X10231")).Answers.Select(answer => answer.RawResponseId).ShouldBe(forced.Answers.Select(answer => answer.RawResponseId));
    }

    [Fact]
    public async Task Is_asked_for_anew_at_the_supplier_that_failed_alone()
    {
        await adapter.Simulator.FaultAsync("reliable", "error500");
        await adapter.AskAsync("WR57X10331");
        await adapter.Simulator.ClearAsync();
        (await adapter.AskAsync("WR57X10331")).Answers.ShouldAllBe(answer => answer.Outcome == SupplierOutcome.Found || answer.Outcome == SupplierOutcome.NotFound);
        (await CallsAsync("WR57X10331")).ShouldBe([0, 0, 1, 0]);
    }

    [Fact]
    public async Task By_many_at_once_is_asked_for_once_at_each_supplier()
    {
        foreach (var supplier in new[] { "encompass", "marcone", "reliable", "amazon" })
        {
            await adapter.Simulator.FaultAsync(supplier, "none", latencyMs: 300);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => adapter.AskAsync("WR57X10431")));
        (await CallsAsync("WR57X10431")).ShouldBe([1, 1, 1, 1]);
        answers.SelectMany(answered => answered.Answers).Select(answer => answer.RawResponseId).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task With_another_make_is_another_question()
    {
        await adapter.AskAsync("WR57X10531");
        await adapter.AskAsync("WR57X10531", manufacturer: "GE");
        (await CallsAsync("WR57X10531")).ShouldBe([2, 2, 2, 2]);
    }
}
