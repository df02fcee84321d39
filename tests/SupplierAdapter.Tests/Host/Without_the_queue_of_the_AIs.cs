using PartsCatalog.Contracts.Suppliers;
using PartsCatalog.TestSupport;

namespace PartsCatalog.SupplierAdapter.Tests.Host;

/// <summary>As before AiValidator was ever started on a broker.</summary>
public sealed class Without_the_queue_of_the_AIs(Without_the_queue_of_the_AIs.Adapter adapter) : IClassFixture<Without_the_queue_of_the_AIs.Adapter>
{
    [Fact]
    public async Task A_part_is_left_to_the_lookup()
    {
        var session = Guid.CreateVersion7();
        var answered = await adapter.AskAsync("WR55X10025", session, handOn: AdapterHost.InTime);
        answered.Part.ShouldBeNull();
        answered.Answers.ShouldAllBe(answer => answer.Outcome == SupplierOutcome.Found);
        adapter.AnswersTo(session).Count.ShouldBe(1);
    }

    public sealed class Adapter : AdapterHost
    {
        protected override bool HasValidators => false;
    }
}
