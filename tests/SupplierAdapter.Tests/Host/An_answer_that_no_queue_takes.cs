using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

public sealed class An_answer_that_no_queue_takes(An_answer_that_no_queue_takes.Adapter adapter) : IClassFixture<An_answer_that_no_queue_takes.Adapter>
{
    private const string Part = "WR55X10025";

    [Fact]
    public async Task Is_sent_when_one_does_as_it_was_kept_and_who_was_late_meanwhile_is_heard()
    {
        var session = Guid.CreateVersion7();
        await adapter.Simulator.FaultAsync("amazon", "none", latencyMs: 6_000, pathContains: "searchItems");
        await adapter.SendAsync(new QuerySuppliers { SessionId = session, PartNumber = Part });

        (await adapter.LateAsync(session)).Answer.Source.ShouldBe(SupplierName.Amazon);
        await adapter.HearAnswersAsync();

        await Eventually.Async(() => adapter.AnswersTo(session).Count > 0, TimeSpan.FromSeconds(60));
        adapter.AnswersTo(session)[0].Answers.Single(answer => answer.Source == SupplierName.Amazon).Outcome.ShouldBe(SupplierOutcome.TimedOut);
        (await adapter.Simulator.CallsAsync("encompass", Part)).ShouldBe(1);
    }

    public sealed class Adapter : AdapterHost
    {
        protected override bool HearsAnswers => false;
    }
}
