using PartsCatalog.Contracts;
using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.ServiceDefaults.Security;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

public sealed class A_lookup(AdapterHost adapter) : IClassFixture<AdapterHost>, IAsyncLifetime
{
    private const string Part = "WR55X10025";

    public async ValueTask InitializeAsync() => await adapter.Simulator.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(EndpointNames.SupplierAdapter)]
    [InlineData(EndpointNames.SupplierAdapterBatch)]
    public async Task Is_answered_with_one_entry_a_supplier_ordered_by_name(string queue)
    {
        var answered = await adapter.AskAsync(Part, queue: queue);
        answered.Answers.Select(answer => (answer.Source, answer.Outcome)).ShouldBe(
        [
            (SupplierName.Amazon, SupplierOutcome.Found), (SupplierName.Encompass, SupplierOutcome.Found),
            (SupplierName.Marcone, SupplierOutcome.Found), (SupplierName.Reliable, SupplierOutcome.Found),
        ]);
        foreach (var answer in answered.Answers)
        {
            answer.Parts.ShouldContain(part => part.Match == PartMatch.Exact && part.Manufacturer == "GE");
            answer.Completeness.ShouldBeGreaterThan(0.6m);
        }
    }

    [Fact]
    public async Task Has_its_raw_answers_stored_before_it_is_answered()
    {
        var answered = await adapter.AskAsync(Part);
        foreach (var answer in answered.Answers)
        {
            (await adapter.Database.ScalarAsync<string>($"select source_name from raw_source_responses where response_id = '{answer.RawResponseId}' and raw_response is not null"))
                .ShouldBe(answer.Source.Value);
        }

        (await adapter.Database.ScalarAsync<long>("select count(*) from raw_source_responses_other")).ShouldBe(0);
    }

    [Fact]
    public async Task That_cannot_be_stored_is_not_answered_until_it_is()
    {
        var session = Guid.CreateVersion7();
        await adapter.Database.RefuseAsync("raw_source_responses", session, times: 2);

        var answered = await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime);

        await Eventually.Async(() => adapter.HandedOn(session).Count > 0);
        // What was refused would have been answered before.
        adapter.AnswersTo(session).Count.ShouldBe(1);
        adapter.HandedOn(session).Count.ShouldBe(1);
        (await adapter.Database.ScalarAsync<long>($"select count(*) from raw_source_responses where session_id = '{session}'")).ShouldBe(answered.Answers.Count);
    }

    [Fact]
    public async Task Is_NotFound_at_every_supplier_for_a_number_that_nobody_has()
    {
        var number = await adapter.Simulator.NumberNobodyHasAsync();
        var answered = await adapter.AskAsync(number);
        answered.Answers.ShouldAllBe(answer => answer.Outcome == SupplierOutcome.NotFound);
    }

    [Fact]
    public async Task That_is_delivered_again_is_answered_from_the_store_without_asking_again()
    {
        var session = Guid.CreateVersion7();
        var first = await adapter.AskAsync(Part, session);
        var asked = await adapter.Simulator.CallsAsync("encompass", Part);
        var second = await adapter.AskAsync(Part, session);
        (await adapter.Simulator.CallsAsync("encompass", Part)).ShouldBe(asked);
        for (var i = 0; i < first.Answers.Count; i++)
        {
            second.Answers[i].RawResponseId.ShouldBe(first.Answers[i].RawResponseId);
            second.Answers[i].Completeness.ShouldBe(first.Answers[i].Completeness);
            second.Answers[i].Parts.Count.ShouldBe(first.Answers[i].Parts.Count);
            second.Answers[i].Parts.SelectMany(part => part.Claims).ShouldBe(first.Answers[i].Parts.SelectMany(part => part.Claims));
        }
    }

    [Fact]
    public async Task That_is_asked_for_once_more_asks_only_those_again_who_failed()
    {
        var session = Guid.CreateVersion7();
        await adapter.Simulator.FaultAsync("marcone", "error500");
        var first = await adapter.AskAsync(Part, session);
        first.Answers.Single(answer => answer.Source == SupplierName.Marcone).Outcome.ShouldBe(SupplierOutcome.Failed);
        await adapter.Simulator.ClearAsync();
        var second = await adapter.AskAsync(Part, session, attempt: 2);
        second.Answers.ShouldAllBe(answer => answer.Outcome == SupplierOutcome.Found);
        (await adapter.Simulator.CallsAsync("marcone", Part)).ShouldBe(1);
        (await adapter.Simulator.CallsAsync("encompass", Part)).ShouldBe(0);
    }

    [Theory]
    [InlineData("error500", SupplierOutcome.Failed)]
    [InlineData("reset", SupplierOutcome.Failed)]
    public async Task That_is_delivered_again_is_told_again_who_failed(string fault, SupplierOutcome outcome)
    {
        var session = Guid.CreateVersion7();
        await adapter.Simulator.FaultAsync("marcone", fault);
        var first = Marcone(await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime));
        first.Outcome.ShouldBe(outcome);
        await adapter.Simulator.ClearAsync();

        var second = Marcone(await adapter.AskAsync(Part, session, handOn: AdapterHost.InTime));

        (second.Outcome, second.RawResponseId, second.Error, second.DurationMs).ShouldBe((first.Outcome, first.RawResponseId, first.Error, first.DurationMs));
        (await adapter.Simulator.CallsAsync("marcone", Part)).ShouldBe(0);
        await Eventually.Async(() => adapter.HandedOn(session).Count == 2);
        adapter.HandedOn(session)[1].Claims.Select(source => source.Source).ShouldBe(adapter.HandedOn(session)[0].Claims.Select(source => source.Source));

        static SupplierAnswer Marcone(SuppliersAnswered answered) => answered.Answers.Single(answer => answer.Source == SupplierName.Marcone);
    }

    [Fact]
    public async Task Loses_only_the_entry_of_a_supplier_that_hangs()
    {
        await adapter.Simulator.FaultAsync("encompass", "hang");
        var answered = await adapter.AskAsync(Part);
        answered.Answers.Select(answer => (answer.Source.Value, answer.Outcome)).ShouldBe(
        [
            ("AMAZON", SupplierOutcome.Found), ("ENCOMPASS", SupplierOutcome.TimedOut), ("MARCONE", SupplierOutcome.Found), ("RELIABLE", SupplierOutcome.Found),
        ]);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("malformed")]
    [InlineData("huge")]
    [InlineData("wrong_content_type")]
    [InlineData("error500")]
    [InlineData("unauthorized")]
    public async Task Says_why_a_supplier_s_entry_failed(string fault)
    {
        await adapter.Simulator.FaultAsync("reliable", fault);
        var answered = await adapter.AskAsync(Part);
        var reliable = answered.Answers.Single(answer => answer.Source == SupplierName.Reliable);
        reliable.Outcome.ShouldBe(SupplierOutcome.Failed);
        reliable.Error.ShouldNotBeNullOrWhiteSpace();
        answered.Answers.Count(answer => answer.Outcome == SupplierOutcome.Found).ShouldBe(3);
    }

    [Fact]
    public async Task Hears_of_a_supplier_that_answers_after_its_deadline_and_keeps_what_it_said()
    {
        var session = Guid.CreateVersion7();
        await adapter.Simulator.FaultAsync("amazon", "none", latencyMs: 6_000, pathContains: "searchItems");
        var answered = await adapter.AskAsync(Part, session);
        answered.Answers.Single(answer => answer.Source == SupplierName.Amazon).Outcome.ShouldBe(SupplierOutcome.TimedOut);
        var late = await adapter.LateAsync(session);
        late.Answer.Source.ShouldBe(SupplierName.Amazon);
        late.Answer.Outcome.ShouldBe(SupplierOutcome.Found);
        (await adapter.Database.ScalarAsync<string>($"select outcome from raw_source_responses where response_id = '{late.Answer.RawResponseId}'")).ShouldBe("FOUND");

        // The question delivered again has the answer that it had; a further attempt has what came late.
        (await adapter.AskAsync(Part, session)).Answers.Single(answer => answer.Source == SupplierName.Amazon).Outcome.ShouldBe(SupplierOutcome.TimedOut);
        (await adapter.AskAsync(Part, session, attempt: 2)).Answers.Single(answer => answer.Source == SupplierName.Amazon).RawResponseId.ShouldBe(late.Answer.RawResponseId);
    }

    [Theory]
    [InlineData("marcone")]
    [InlineData("amazon")]
    public async Task Survives_access_tokens_that_became_invalid(string supplier)
    {
        await adapter.AskAsync(Part);
        using var forgotten = await adapter.Simulator.Client.DeleteAsync("/_sim/tokens");
        forgotten.EnsureSuccessStatusCode();
        var answered = await adapter.AskAsync(Part);
        answered.Answers.Single(answer => answer.Source == new SupplierName(supplier)).Outcome.ShouldBe(SupplierOutcome.Found);
    }

    [Theory]
    [InlineData("marcone", "lookup")]
    [InlineData("amazon", "searchItems")]
    public async Task Renews_a_refused_access_token_once_and_not_for_ever(string supplier, string path)
    {
        await adapter.AskAsync(Part);
        await adapter.Simulator.ClearAsync();
        await adapter.Simulator.FaultAsync(supplier, "unauthorized", pathContains: path);
        var before = await adapter.Simulator.TotalAsync(supplier);
        try
        {
            var answered = await adapter.AskAsync(Part);
            answered.Answers.Single(answer => answer.Source == new SupplierName(supplier)).Outcome.ShouldBe(SupplierOutcome.Failed);
            (await adapter.Simulator.TotalAsync(supplier) - before).ShouldBe(3, "the request, a new token, the request again");
        }
        finally
        {
            await adapter.Simulator.ClearAsync();
        }
    }

    [Fact]
    public async Task Shows_its_raw_answers_without_account_costs_to_a_viewer_and_with_them_to_an_admin()
    {
        var session = Guid.CreateVersion7();
        await adapter.AskAsync(Part, session);
        (await adapter.RawAsync(session, null)).Status.ShouldBe(401);
        (await adapter.RawAsync(Guid.CreateVersion7(), Role.Viewer)).Status.ShouldBe(404);
        var seen = (await adapter.RawAsync(session, Role.Viewer)).Body!.RootElement.GetRawText();
        seen.ShouldContain("\"partPrice\":\"[redacted]\"");
        seen.ShouldContain("\"partnerPrice\":\"[redacted]\"");
        seen.ShouldNotContain("9.68");
        var whole = (await adapter.RawAsync(session, Role.Admin)).Body!.RootElement;
        whole.GetProperty("responses").GetArrayLength().ShouldBe(4);
        whole.GetRawText().ShouldContain("\"partPrice\":\"9.68\"");
    }
}
